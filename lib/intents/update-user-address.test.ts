import { expect, test } from 'vitest'
import { anAccount, emptyAccount } from '@/lib/testing/account'
import { updateUserAddress as intent } from '@/lib/intents/update-user-address'

const address = { id: 'adr_1', line1: '1 Main St', city: 'Austin', country: 'US' }

test('a Gigs user can change the address', () => {
  const prepared = { ok: true, input: {}, wire: { type: 'updateUserAddress' }, before: '' }
  expect(intent.prepare(anAccount(), {})).toEqual(prepared)
})

test.each([
  ['noGigsUser', emptyAccount, {}],
  ['needsPayments', anAccount({ project: { id: 'dev', kind: 'billing' } }), {}],
  ['invalidInput', anAccount(), { line1: 'x' }],
])('refuses with %s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test('is fulfilled by a new address', () => {
  expect(intent.compare(anAccount(), {}, '')).toBe('unconfirmed')
  expect(intent.compare(anAccount({ addresses: [address] }), {}, '')).toEqual({
    items: [{ key: `address ${address.id}`, group: 'address' }],
  })
  expect(intent.compare(anAccount(), {}, address.id)).toBe('unconfirmed')
})
