import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { signInByOpenId } from './pages/sign-in'

const evil = 'https://evil.example'
const senders: Record<string, Record<string, string>> = {
  'without an origin': {},
  'from the origin null': { origin: 'null' },
  'from another site': { origin: evil, 'sec-fetch-site': 'cross-site' },
  'from another site that claims to be our host': {
    origin: evil,
    'x-forwarded-host': 'evil.example',
  },
}

test('the build has actions', () => {
  expect(readActions().map(({ name }) => name)).toContain('launchIntent')
})

for (const [sender, headers] of Object.entries(senders)) {
  test(`no action of the build does anything for a post ${sender}`, async ({ page, sandbox }) => {
    const { email } = await sandbox.customer('new') // may change all fields of the profile
    await signInByOpenId(page, email, { path: '/profile' })
    const name = await page.getByLabel('Full name').inputValue()
    for (const { id } of readActions()) {
      for (const path of ['/profile', '/sign-in']) {
        await page.request.post(path, {
          multipart: { [`$ACTION_ID_${id}`]: '', ...fields },
          headers,
          maxRedirects: 0,
        })
      }
    }
    await page.goto('/profile') // still signed in, and not deleted
    await expect(page.getByLabel('Full name')).toHaveValue(name)
    expect(await sandbox.createdSessions(email)).toEqual([])
  })
}

test('the same post from our own page works: it signs out', async ({ page, sandbox, baseURL }) => {
  const { email } = await sandbox.customer('active')
  await signInByOpenId(page, email, { path: '/profile' })
  const leave = readActions().find(({ name }) => name === 'leave')
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
  language: 'de',
  region: 'DE',
  theme: '',
  sure: 'yes',
}

/** Returns all server actions of the build. Each of them can be called at any path. */
function readActions(): { id: string; name: string }[] {
  const value: unknown = JSON.parse(
    readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  )
  if (typeof value !== 'object' || value === null || !('node' in value)) return []
  return Object.entries(value.node ?? {}).map(([id, facts]) => ({ id, name: nameOf(facts) }))
}

function nameOf(facts: unknown): string {
  const name =
    typeof facts === 'object' && facts !== null && 'exportedName' in facts ? facts.exportedName : ''
  return typeof name === 'string' ? name : ''
}
