import { expect, test } from 'vitest'
import { anAccount, aPorting, aSubscription, emptyAccount } from '@/lib/testing/account'
import { completePorting as intent } from '@/lib/intents/complete-porting'

const withPorting = (differences: Parameters<typeof aPorting>[0], project?: 'billing') =>
  anAccount({
    subscriptions: [aSubscription({ status: 'pending', porting: aPorting(differences) })],
    ...(project && { project: { id: 'dev', kind: project } }),
  })
const waiting = withPorting({})
const input = { subscription: 'sub_1' }

test.each([
  ['informationRequired', null],
  ['declined', 'portingAccountNumberRequiredOrInvalid'],
  ['declined', 'portingAccountPinRequiredOrInvalid'],
  ['declined', 'portingAddressRequiredOrInvalid'],
  ['declined', 'portingPhoneNumberPortProtected'],
])('%s %s can be completed, in both kinds of project', (status, declinedCode) => {
  for (const project of [undefined, 'billing' as const]) {
    const account = withPorting({ status, declinedCode }, project)
    expect(intent.prepare(account, input)).toMatchObject({ ok: true, before: `${status} 0` })
  }
})

test('who comes back to finish skips the pages around the form', () => {
  const behavior = { hideIntroPage: true, hideOutroPage: true }
  const wire = { type: 'completePorting', completePorting: { ...input, behavior } }
  expect(intent.prepare(waiting, { ...input, returning: 'yes' })).toMatchObject({ wire })
})

test.each([
  ['notYours', waiting, { subscription: 'sub_2' }],
  ['notYours', emptyAccount, input],
  ['ended', anAccount({ subscriptions: [aSubscription({ status: 'ended' })] }), input],
  ['noPorting', anAccount(), input],
  ['portingNotRepairable', withPorting({ status: 'declined' }), input],
  ['portingNotRepairable', withPorting({ status: 'declined', declinedCode: 'new' }), input],
  ['invalidInput', waiting, { ...input, returning: 'no' }],
  ['invalidInput', waiting, { ...input, behavior: {} }],
])('%s', (refusal, account, submitted) => {
  expect(intent.prepare(account, submitted)).toEqual({ ok: false, refusal })
})

test.each([
  'draft',
  'initiated',
  'pending',
  'requested',
  'completed',
  'canceled',
  'expired',
  'failed',
])('nothing is missing while it is %s', (status) => {
  const refused = { ok: false, refusal: 'portingNotWaiting' }
  expect(intent.prepare(withPorting({ status }), input)).toEqual(refused)
})

test('it is done when the porting has moved on, also from one decline to the next', () => {
  expect(intent.compare(waiting, input, 'informationRequired 0')).toBe('unconfirmed')
  const handedIn = withPorting({ status: 'pending' })
  expect(intent.compare(handedIn, input, 'informationRequired 0')).toBe('fulfilled')
  const again = withPorting({ status: 'declined', declinedAttempts: 2 })
  expect(intent.compare(again, input, 'declined 1')).toBe('fulfilled')
})

test.each(['canceled', 'expired', 'failed', 'draft'])(
  'a transfer that is %s was not handed in',
  (status) => {
    const before = 'informationRequired 0'
    expect(intent.compare(withPorting({ status }), input, before)).toBe('unconfirmed')
  },
)

test('a transfer that is gone, or still declined, was not handed in', () => {
  const gone = anAccount({ subscriptions: [] })
  expect(intent.compare(gone, input, 'informationRequired 0')).toBe('unconfirmed')
  const declined = withPorting({ status: 'declined', declinedAttempts: 1 })
  expect(intent.compare(declined, input, 'declined 1')).toBe('unconfirmed')
})
