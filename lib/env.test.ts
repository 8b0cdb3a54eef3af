import { expect, test } from 'vitest'
import { readEnvironment } from '@/lib/env'

const sandbox = {
  APP_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgres://postgres@127.0.0.1:4432/postgres',
  AUTH_SECRET: 'x'.repeat(32),
  EMAIL_SERVER: 'smtp://127.0.0.1:4025',
  EMAIL_FROM: 'hello@example.com',
  GIGS_API_URL: 'http://127.0.0.1:4000',
  GIGS_PROJECT: 'dev',
  GIGS_API_KEY: 'key',
  GIGS_CONNECT_ORIGINS: 'http://127.0.0.1:4000',
  GIGS_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 1).toString('base64')}`,
}
const live = {
  ...sandbox,
  APP_URL: 'https://app.example.com',
  GIGS_API_URL: 'https://api.gigs.com',
  GIGS_CONNECT_ORIGINS: '',
}

test('the mode follows from the addresses', () => {
  expect(readEnvironment(sandbox).mode).toBe('sandbox')
  expect(readEnvironment(live).mode).toBe('live')
})

test('live Connect is the default', () => {
  expect(readEnvironment(live).GIGS_CONNECT_ORIGINS).toEqual(['https://connect.gigs.com'])
})

test('several webhook secrets are separated by spaces', () => {
  const { GIGS_WEBHOOK_SECRET: one } = sandbox
  const { GIGS_WEBHOOK_SECRET } = readEnvironment({ ...live, GIGS_WEBHOOK_SECRET: `${one} ${one}` })
  expect(GIGS_WEBHOOK_SECRET).toEqual([one, one])
})

test.each([
  ['APP_URL', sandbox, 'localhost:3000'],
  ['APP_URL', sandbox, 'http://localhost:3000/app'],
  ['APP_URL', live, 'http://app.example.com'],
  ['DATABASE_URL', sandbox, 'mysql://127.0.0.1'],
  ['AUTH_SECRET', sandbox, 'short'],
  ['EMAIL_SERVER', sandbox, ''],
  ['GIGS_API_KEY', sandbox, undefined],
  ['GIGS_API_URL', sandbox, 'https://api.gigs.com'],
  ['GIGS_API_URL', live, 'http://127.0.0.1:4000'],
  ['GIGS_API_URL', live, 'http://api.gigs.com'],
  ['GIGS_API_URL', sandbox, 'http://127.0.0.1.evil.example'],
  ['GIGS_CONNECT_ORIGINS', live, 'https://connect.gigs.com, http://127.0.0.1:4000'],
  ['GIGS_CONNECT_ORIGINS', sandbox, 'https://connect.gigs.com'],
  ['AUTH_OIDC_ISSUER', live, 'http://localhost:4000/identity'],
  ['GIGS_WEBHOOK_SECRET', sandbox, 'whsec_dG9vIHNob3J0'],
  ['GIGS_WEBHOOK_SECRET', sandbox, ''],
  ['GIGS_IDEMPOTENCY', sandbox, 'maybe'],
])('a bad %s is named in one line', (name, variables, value) => {
  const read = () => readEnvironment({ ...variables, [name]: value })
  expect(read).toThrow(new RegExp(`^${name} [^\\n]+$`))
})
