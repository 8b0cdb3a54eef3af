import { beforeEach, expect, test, vi } from 'vitest'

// Set before the environment is read. The secret is part of the hashed rate limit keys, so these counts are
// separate from those of other tests in the same database.
Object.assign(process.env, { TRUSTED_PROXIES: '1', AUTH_SECRET: crypto.randomUUID() })

const request = vi.hoisted(() => ({ headers: new Headers() }))
const signIn = vi.hoisted(() => vi.fn<() => Promise<string>>())
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('@/lib/auth/next-auth', () => ({ signIn, signOut: vi.fn<() => void>() }))

const { enterCode } = await import('@/app/sign-in/code/actions')
const { sendLink, startOpenId } = await import('@/app/sign-in/actions')

const MAX_ATTEMPTS = 20

beforeEach(() => void signIn.mockReset().mockResolvedValue('http://localhost:3000/sent'))

function from(forwardedFor: string | null) {
  request.headers = new Headers({ origin: 'http://localhost:3000' })
  if (forwardedFor !== null) request.headers.set('x-forwarded-for', forwardedFor)
}

async function askForLink() {
  const form = new FormData()
  form.set('email', `${crypto.randomUUID()}@example.com`)
  return sendLink(null, form)
}

test.each([
  ['one address', () => '203.0.113.1'],
  ['one address with changing ports', (n: number) => `203.0.113.2:${4000 + n}`],
  ['one address after forged ones', (n: number) => `10.0.0.${n}, 203.0.113.3`],
  ['one IPv6 network', (n: number) => `2a02:8109:9d80:1c00::${n + 1}`],
  [
    'no address, a malformed address or loopback',
    (n: number) => [null, '', 'x,', '::1'][n % 4] ?? null,
  ],
])('%s gets twenty attempts to request a link', async (_name, forwardedFor) => {
  for (let use = 0; use < MAX_ATTEMPTS; use += 1) {
    from(forwardedFor(use))
    await expect(askForLink()).rejects.toThrow('NEXT_REDIRECT') // to the page that asks for the code
  }
  from(forwardedFor(MAX_ATTEMPTS))
  await expect(askForLink()).resolves.toHaveProperty('message', expect.stringMatching(/too many/i))
  expect(signIn).toHaveBeenCalledTimes(MAX_ATTEMPTS)
})

test('a sign-in attempt at the OpenID provider also counts', async () => {
  from('203.0.113.9')
  for (let use = 0; use < MAX_ATTEMPTS; use += 1) {
    await expect(askForLink()).rejects.toThrow('NEXT_REDIRECT')
  }
  await expect(startOpenId(new FormData())).rejects.toThrow('NEXT_REDIRECT')
  expect(signIn).toHaveBeenCalledTimes(MAX_ATTEMPTS)
})

test('a typed code also counts', async () => {
  from('203.0.113.10')
  const form = new FormData()
  form.set('code', '123456')
  for (let use = 0; use < MAX_ATTEMPTS; use += 1) {
    await expect(enterCode(form)).rejects.toThrow('NEXT_REDIRECT') // there is no code in this browser
  }
  await expect(enterCode(form)).resolves.toHaveProperty(
    'errors.code',
    expect.stringMatching(/too many/i),
  )
})
