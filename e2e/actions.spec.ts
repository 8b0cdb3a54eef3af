import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

// Every action that the build knows, whichever page uses it: any of them runs at any path.
const manifest: unknown = JSON.parse(
  readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
)
const actions = actionsIn(manifest)

const evil = 'https://evil.example'
const senders: Record<string, Record<string, string>> = {
  'without an origin': {},
  'from the origin null': { origin: 'null' },
  'from another site': { origin: evil, 'sec-fetch-site': 'cross-site' },
  'from another site that names itself as our host': {
    origin: evil,
    'x-forwarded-host': 'evil.example',
  },
}

test('the build has actions', () => {
  expect(actions.map(({ name }) => name)).toContain('launchIntent')
})

for (const [sender, headers] of Object.entries(senders)) {
  test(`no action of the build does anything ${sender}`, async ({ page, sandbox }) => {
    const { email, user } = await sandbox.customer('active')
    await signInByOpenId(page, email, { path: '/profile' })
    const name = await page.getByLabel('Full name').inputValue()
    for (const { id } of actions) {
      for (const path of ['/profile', '/sign-in']) {
        await page.request.post(path, {
          multipart: { [`$ACTION_ID_${id}`]: '', ...fields },
          headers,
          maxRedirects: 0,
        })
      }
    }
    await page.goto('/profile') // neither signed out nor deleted
    await expect(page.getByLabel('Full name')).toHaveValue(name)
    expect(await sandbox.sessionsMade(user ?? '')).toEqual([])
  })
}

test('the same post from our own page signs out', async ({ page, sandbox, baseURL }) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  const leave = actions.find(({ name }) => name === 'leave')
  await page.request.post('/profile', {
    multipart: { [`$ACTION_ID_${leave?.id}`]: '', ...fields },
    headers: { origin: baseURL ?? '' },
    maxRedirects: 0,
  })
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in/)
})

const fields = {
  intent: 'viewSubscriptions',
  email: 'nobody@example.com',
  name: 'Mallory',
  birthday: '',
  locale: '',
  theme: '',
  sure: 'yes',
}

function actionsIn(value: unknown): { id: string; name: string }[] {
  if (typeof value !== 'object' || value === null || !('node' in value)) return []
  return Object.entries(value.node ?? {}).map(([id, facts]) => ({ id, name: nameOf(facts) }))
}

function nameOf(facts: unknown): string {
  const name =
    typeof facts === 'object' && facts !== null && 'exportedName' in facts ? facts.exportedName : ''
  return typeof name === 'string' ? name : ''
}
