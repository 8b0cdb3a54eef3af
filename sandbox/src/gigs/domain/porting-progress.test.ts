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
const advance = (seconds: number) => gigs.change(() => advanceClock(gigs.store, seconds))
const runDueSteps = () => gigs.change(() => null)

function startPorting(ending: string, status: PortingStatus = 'pending') {
  const user = customer()
  const params = { user, provider: 'test', recipientProvider: 'svp_0recipient' } as const
  const phoneNumber = `+1959555${ending}`
  const { porting, subscriptionId } = gigs.change(() => {
    const required = status === 'pending' ? [] : (['accountNumber'] as const)
    const draft = draftPorting(gigs, { ...params, phoneNumber, required: [...required] })
    const plan = requirePlan(gigs, 'pln_0everyday')
    const created: Subscription = createSubscription(gigs, { user, plan, porting: draft.id })
    return { porting: draft.id, subscriptionId: created.id }
  })
  const now = () => {
    runDueSteps()
    const found = gigs.store.get('portings', porting)
    if (!found) throw new Error('the porting is missing')
    return found
  }
  return { phoneNumber, now, subscription: () => requireSubscription(gigs, subscriptionId) }
}

describe('a porting', () => {
  test('is requested, then completed, and the subscription starts with the number', () => {
    const { now, subscription, phoneNumber } = startPorting('0100')
    expect(now().status).toBe('pending')
    advance(10)
    expect(now()).toMatchObject({ status: 'requested', lastRequestedAt: expect.any(String) })
    expect(subscription()).toMatchObject({ status: 'pending', phoneNumber: null })
    advance(10)
    expect(now()).toMatchObject({ status: 'completed', completedAt: expect.any(String) })
    expect(subscription()).toMatchObject({ status: 'active', phoneNumber })
  })

  test('of 0115 stays requested for five minutes', () => {
    const { now } = startPorting('0115')
    advance(300)
    expect(now().status).toBe('requested')
    advance(10)
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
  ])('of %s is declined once with %s, then succeeds', (ending, declinedCode) => {
    const { now, subscription } = startPorting(ending)
    advance(30)
    expect(now()).toMatchObject({ status: 'declined', declinedCode, declinedAttempts: 1 })
    expect(subscription().status).toBe('pending')
    advance(30)
    expect(now().status).toBe('declined')
    gigs.change(() => submitPortingDetails(gigs, now(), {}))
    expect(now()).toMatchObject({ status: 'pending', declinedCode: null })
    advance(30)
    expect(now()).toMatchObject({ status: 'completed', declinedAttempts: 1 })
  })

  test.each([
    ['0102', 'portingDeclined'],
    ['0107', 'portingPhoneNumberNotFound'],
    ['0108', 'portingPhoneNumberNotActive'],
    ['0109', 'portingPendingOtherProvider'],
    ['0116', 'portingPhoneNumberNotEligible'],
  ])('of %s is declined with %s each time', (ending, declinedCode) => {
    const { now } = startPorting(ending)
    advance(30)
    gigs.change(() => submitPortingDetails(gigs, now(), {}))
    advance(30)
    expect(now()).toMatchObject({ status: 'declined', declinedCode, declinedAttempts: 2 })
  })

  test('that is canceled gives the subscription a new number', () => {
    const { now, subscription, phoneNumber } = startPorting('0100')
    gigs.change(() => cancelPorting(gigs, now()))
    expect(subscription().status).toBe('active')
    expect(subscription().phoneNumber).not.toBe(phoneNumber)
    expect(refusalOf(gigs, () => cancelPorting(gigs, now()))).toBe('portingAlreadyCanceled')
  })

  test('that is requested cannot be canceled', () => {
    const requested = startPorting('0100')
    advance(10)
    expect(refusalOf(gigs, () => cancelPorting(gigs, requested.now()))).toBe('portingNotCancelable')
  })

  test('without the missing details expires and ends the subscription', () => {
    const { now, subscription } = startPorting('0100', 'informationRequired')
    advance(59 * DAY_SECONDS)
    expect(now().status).toBe('informationRequired')
    advance(DAY_SECONDS)
    expect(now()).toMatchObject({ status: 'expired', expiredAt: expect.any(String) })
    expect(subscription()).toMatchObject({
      status: 'ended',
      cancellationDetails: { cause: 'portingExpired' },
    })
  })

  test('records an event for each step, without PINs', () => {
    const { now } = startPorting('0110')
    advance(30)
    gigs.change(() => submitPortingDetails(gigs, now(), { accountPin: '1' }))
    advance(30)
    const { id } = now()
    const events = gigs.store.list('events').map(({ event }) => event)
    const portingEvents = events.filter(({ data }) => Reflect.get(data, 'id') === id)
    expect(portingEvents.map(({ type }) => type.replace('com.gigs.porting.', ''))).toEqual([
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
    expect(JSON.stringify(portingEvents)).not.toContain('"accountPin":')
  })
})
