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
])('completes a porting with %s %s in both kinds of project', (status, declinedCode) => {
  for (const project of [undefined, 'billing' as const]) {
    const account = withPorting({ status, declinedCode }, project)
    expect(intent.prepare(account, input)).toMatchObject({ ok: true, before: `${status} 0` })
  }
})

test('a returning customer skips the intro and outro pages', () => {
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
])('refuses with %s', (refusal, account, submitted) => {
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
])('refuses a porting with the status %s', (status) => {
  const refused = { ok: false, refusal: 'portingNotWaiting' }
  expect(intent.prepare(withPorting({ status }), input)).toEqual(refused)
})

test('is fulfilled once the details are submitted, even if they are declined again', () => {
  expect(intent.compare(waiting, input, 'informationRequired 0')).toBe('unconfirmed')
  const submitted = withPorting({ status: 'pending' })
  expect(intent.compare(submitted, input, 'informationRequired 0')).toBe('fulfilled')
  const again = withPorting({ status: 'declined', declinedAttempts: 2 })
  expect(intent.compare(again, input, 'declined 1')).toBe('fulfilled')
})

test.each(['canceled', 'expired', 'failed', 'draft'])(
  'a porting with the status %s does not fulfill it',
  (status) => {
    const before = 'informationRequired 0'
    expect(intent.compare(withPorting({ status }), input, before)).toBe('unconfirmed')
  },
)

test('a missing porting or the same decline does not fulfill it', () => {
  const gone = anAccount({ subscriptions: [] })
  expect(intent.compare(gone, input, 'informationRequired 0')).toBe('unconfirmed')
  const declined = withPorting({ status: 'declined', declinedAttempts: 1 })
  expect(intent.compare(declined, input, 'declined 1')).toBe('unconfirmed')
})
