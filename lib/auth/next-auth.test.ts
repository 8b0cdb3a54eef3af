import { expect, test } from 'vitest'
import { isProven } from '@/lib/auth/next-auth'

const profile = (claims: object) => ({ sub: 'sub_1', email: 'ada@example.com', ...claims })

test.each([
  ['absent', {}],
  ['null', { email_verified: null }],
  ['false', { email_verified: false }],
  ['"true"', { email_verified: 'true' }],
  ['1', { email_verified: 1 }],
  ['an object', { email_verified: {} }],
])('rejects a provider profile whose email_verified is %s', async (_name, claims) => {
  const account = { type: 'oidc', provider: 'oidc', providerAccountId: 'sub_1' } as const
  const result = await isProven({ user: {}, account, profile: profile(claims) })
  expect(result).toBe('/sign-in?error=unverified')
})

test('accepts an address that the provider verified, and an address that received a link', async () => {
  const account = { type: 'oidc', provider: 'oidc', providerAccountId: 'sub_1' } as const
  const claims = profile({ email_verified: true })
  expect(await isProven({ user: {}, account, profile: claims })).toBe(true)
  const email = { type: 'email', provider: 'nodemailer', providerAccountId: 'a@b.c' } as const
  expect(await isProven({ user: {}, account: email })).toBe(true)
})
