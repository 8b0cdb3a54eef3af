import { expect, test, vi } from 'vitest'
import { anAccount } from '@/lib/testing/account'

// Set before the environment is read. The secret is part of the hashed rate limit keys, so these counts are
// separate from those of other tests in the same database.
Object.assign(process.env, { AUTH_SECRET: crypto.randomUUID() })

const cookies = vi.hoisted(() => new Array<string>())
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'http://localhost:3000' })),
  cookies: () =>
    Promise.resolve({
      get: () => undefined,
      set: (_name: string, value: string) => cookies.push(value),
    }),
}))
vi.mock('@/lib/auth/next-auth', () => ({
  signIn: vi.fn<() => void>(),
  signOut: vi.fn<() => void>(),
}))
vi.mock('@/lib/account/fetch-account', () => ({ getVisitorAccount: async () => anAccount() }))

const { continueWithPlan } = await import('@/app/(public)/plans/actions')

// A form without an e-mail field, so that no link is sent: its page belonged to a session that has ended.
async function submit() {
  const form = new FormData()
  for (const name of ['iccid', 'imei', 'voucherCode']) form.set(name, '')
  form.set('plan', 'pln_1')
  form.set('sim', 'any')
  return continueWithPlan(null, form)
}

test('the choice after the 60th is not stored', async () => {
  for (let use = 0; use < 60; use += 1) await expect(submit()).rejects.toThrow('NEXT_REDIRECT')
  expect(new Set(cookies).size).toBe(60)
  await expect(submit()).resolves.toMatchObject({ message: expect.stringMatching(/too many/i) })
  expect(cookies).toHaveLength(60)
})
