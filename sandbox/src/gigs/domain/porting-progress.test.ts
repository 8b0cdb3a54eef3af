import { describe, expect, test } from 'vitest'
import { refusalOf, testDomain } from '../../testing/domain'
import { advanceClock } from '../clock'
import type { PortingStatus, Subscription } from '../model/state'
import { submitPortingDetails } from './porting-edits'
import { cancelPorting } from './porting-progress'
import { draftPorting } from './portings'
import { requirePlan, requireSubscription } from './references'
import { createSubscription } from './subscriptions'

const DAY_SECONDS = 86_400
const { gigs, customer } = testDomain()
const goOn = (seconds: number) => gigs.change(() => advanceClock(gigs.store, seconds))
const catchUp = () => gigs.change(() => null)

function begin(ending: string, status: PortingStatus = 'pending') {
  const user = customer()
  const wish = { user, provider: 'test', recipientProvider: 'svp_0recipient' } as const
  const phoneNumber = `+1959555${ending}`
  const { porting, line } = gigs.change(() => {
    const required = status === 'pending' ? [] : (['accountNumber'] as const)
    const draft = draftPorting(gigs, { ...wish, phoneNumber, required: [...required] })
    const plan = requirePlan(gigs, 'pln_0everyday')
    const made: Subscription = createSubscription(gigs, { user, plan, porting: draft.id })
    return { porting: draft.id, line: made.id }
  })
  const now = () => {
    catchUp()
    const found = gigs.store.get('portings', porting)
    if (!found) throw new Error('the porting is gone')
    return found
  }
  return { phoneNumber, now, subscription: () => requireSubscription(gigs, line) }
}

describe('a porting', () => {
  test('is requested, then completed, and the plan starts with the number', () => {
    const { now, subscription, phoneNumber } = begin('0100')
    expect(now().status).toBe('pending')
    goOn(10)
    expect(now()).toMatchObject({ status: 'requested', lastRequestedAt: expect.any(String) })
    expect(subscription()).toMatchObject({ status: 'pending', phoneNumber: null })
    goOn(10)
    expect(now()).toMatchObject({ status: 'completed', completedAt: expect.any(String) })
    expect(subscription()).toMatchObject({ status: 'active', phoneNumber })
  })

  test('0115 stays requested for five minutes', () => {
    const { now } = begin('0115')
    goOn(300)
    expect(now().status).toBe('requested')
    goOn(10)
    expect(now().status).toBe('completed')
  })

  test.each([
    ['0103', 'portingDeclined'],
    ['0105', 'portingPhoneNumberPortProtected'],
    ['0110', 'portingAccountPinRequiredOrInvalid'],
    ['0111', 'portingAccountNumberRequiredOrInvalid'],
    ['0112', 'portingAddressRequiredOrInvalid'],
    ['0113', 'portingFirstNameRequiredOrInvalid'],
    ['0114', 'portingLastNameRequiredOrInvalid'],
    ['0118', 'portingUserInformationMismatch'],
  ])('%s is declined once with %s, then succeeds', (ending, declinedCode) => {
    const { now, subscription } = begin(ending)
    goOn(30)
    expect(now()).toMatchObject({ status: 'declined', declinedCode, declinedAttempts: 1 })
    expect(subscription().status).toBe('pending')
    goOn(30)
    expect(now().status).toBe('declined')
    gigs.change(() => submitPortingDetails(gigs, now(), {}))
    expect(now()).toMatchObject({ status: 'pending', declinedCode: null })
    goOn(30)
    expect(now()).toMatchObject({ status: 'completed', declinedAttempts: 1 })
  })

  test.each([
    ['0102', 'portingDeclined'],
    ['0107', 'portingPhoneNumberNotFound'],
    ['0108', 'portingPhoneNumberNotActive'],
    ['0109', 'portingPendingOtherProvider'],
    ['0116', 'portingPhoneNumberNotEligible'],
  ])('%s is declined with %s each time', (ending, declinedCode) => {
    const { now } = begin(ending)
    goOn(30)
    gigs.change(() => submitPortingDetails(gigs, now(), {}))
    goOn(30)
    expect(now()).toMatchObject({ status: 'declined', declinedCode, declinedAttempts: 2 })
  })

  test('canceled, lets the plan start with a new number; done, it cannot be canceled', () => {
    const { now, subscription, phoneNumber } = begin('0100')
    gigs.change(() => cancelPorting(gigs, now()))
    expect(subscription().status).toBe('active')
    expect(subscription().phoneNumber).not.toBe(phoneNumber)
    expect(refusalOf(gigs, () => cancelPorting(gigs, now()))).toBe('portingAlreadyCanceled')
    const other = begin('0100')
    goOn(10)
    expect(refusalOf(gigs, () => cancelPorting(gigs, other.now()))).toBe('portingNotCancelable')
  })

  test('that gets no answers expires, and the plan with it', () => {
    const { now, subscription } = begin('0100', 'informationRequired')
    goOn(59 * DAY_SECONDS)
    expect(now().status).toBe('informationRequired')
    goOn(DAY_SECONDS)
    expect(now()).toMatchObject({ status: 'expired', expiredAt: expect.any(String) })
    expect(subscription()).toMatchObject({
      status: 'ended',
      cancellationDetails: { cause: 'portingExpired' },
    })
  })

  test('tells of each step, and of the start of the plan', () => {
    const { now } = begin('0110')
    goOn(30)
    gigs.change(() => submitPortingDetails(gigs, now(), { accountPin: '1' }))
    goOn(30)
    const { id } = now()
    const events = gigs.store.list('events').map(({ event }) => event)
    const own = events.filter(({ data }) => Reflect.get(data, 'id') === id)
    expect(own.map(({ type }) => type.replace('com.gigs.porting.', ''))).toEqual([
      'created',
      'requested',
      'updated',
      'declined',
      'updated',
      'updated',
      'requested',
      'updated',
      'completed',
      'updated',
    ])
    expect(JSON.stringify(own)).not.toContain('"accountPin":')
  })
})
