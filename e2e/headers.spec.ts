import { readdirSync } from 'node:fs'
import { expect, test } from './fixtures'

const script = () => readdirSync('.next/static/chunks').find((name) => name.endsWith('.js')) ?? ''

test(
  'every kind of response has a content security policy, nosniff and its own request id',
  { tag: '@core' },
  async ({ request }) => {
    const paths = [
      '/',
      '/nothing-here',
      '/api/nothing-here',
      '/api/webhooks/gigs',
      '/api/webhooks/nothing-here',
      '/plans/',
      '/dashboard',
      '/connect/callback',
      '/brand/frond.svg',
      '/failed-page.css',
      `/_next/static/chunks/${script()}`,
      '/_next/static/nothing-here.js',
      '/healthz',
    ]
    const ids = new Set<string | undefined>()
    for (const path of paths) {
      const headers = (await request.get(path, { maxRedirects: 0 })).headers()
      expect.soft(headers['content-security-policy'], path).toContain("default-src 'none'")
      expect.soft(headers['x-content-type-options'], path).toBe('nosniff')
      ids.add(headers['x-request-id'])
    }
    expect(ids.size).toBe(paths.length)
  },
)

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    // nginx reads headers into 4 KB by default, and answers 502 if they are longer. A live app has longer host names.
    test('the start of a sign-in has less than 3.7 KB of headers', async ({ page }) => {
      await page.goto('/sign-in?next=%2Fsubscriptions%2Fsub_Z0813mBUY1p6ruqBRs9RiMXN')
      const started = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: /^Continue with/ }).click()
      const headers = await (await started).headersArray()
      const bytes = headers.map(({ name, value }) => name.length + value.length + 4)
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_700)
    })
  })
}

test('the webhook address also works with a slash at its end', async ({ request }) => {
  const response = await request.post('/api/webhooks/gigs/', { data: '{}', maxRedirects: 0 })
  expect(response.status()).toBe(401)
})

test('a form from another site is refused with 403', async ({ request }) => {
  const headers = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
  for (const mark of ['', '1']) {
    const multipart = { $ACTION_ID_a: '' }
    const response = await request.post('/sign-in', {
      headers: { ...headers, 'x-page-policy': mark },
      multipart,
    })
    expect(response.status()).toBe(403)
  }
})

test('a request for another host name is redirected to APP_URL, once', async ({
  page,
  baseURL,
}) => {
  const other = (baseURL ?? '').replace('localhost', '127.0.0.1')
  const response = await page.goto(`${other}/sign-in?next=%2Fplans`)
  expect(response?.status()).toBe(200)
  await expect(page).toHaveURL(`${baseURL}/sign-in?next=%2Fplans`)
})
