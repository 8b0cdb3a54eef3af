import { daysAgo, subscribe } from './builders'
import { activateSubscription } from '../domain/activation'
import { draftPorting } from '../domain/portings'
import { RECIPIENT_PROVIDER } from './service-providers'
import { simulateUse } from './usage'
import type { Gigs, Porting, PortingField, User } from '../model/state'

const STARTED_DAYS_AGO = 2
const required: PortingField[] = [
  'donorProvider',
  'accountNumber',
  'accountPin',
  'firstName',
  'lastName',
  'address',
]

/** A subscription that waits for its porting, with all porting details missing. */
export function openPorting(gigs: Gigs, user: User): void {
  start(gigs, user, '+19595550100')
}

/** A porting that was declined once because of the PIN. */
export function declinedPorting(gigs: Gigs, user: User): void {
  const porting = start(gigs, user, '+19595550110')
  gigs.store.put('portings', {
    ...withDetails(gigs, porting),
    status: 'declined',
    declinedAttempts: 1,
    declinedCode: 'portingAccountPinRequiredOrInvalid',
    declinedMessage: 'The account PIN is missing or wrong.',
    lastDeclinedAt: daysAgo(gigs, 1).now().toISOString(),
  })
}

/** A completed porting with an active subscription. */
export function donePorting(gigs: Gigs, user: User): void {
  const past = daysAgo(gigs, 1)
  const porting = start(gigs, user, '+19595550100')
  const completedAt = past.now().toISOString()
  gigs.store.put('portings', { ...withDetails(gigs, porting), status: 'completed', completedAt })
  const subscription = gigs.store.get('subscriptions', porting.subscription ?? '')
  if (!subscription) return
  simulateUse(
    gigs,
    activateSubscription(past, { ...subscription, phoneNumber: porting.phoneNumber }),
  )
}

function start(gigs: Gigs, user: User, phoneNumber: string): Porting {
  const draft = draftPorting(daysAgo(gigs, STARTED_DAYS_AGO), {
    user,
    phoneNumber,
    provider: 'test',
    recipientProvider: RECIPIENT_PROVIDER,
    required,
  })
  subscribe(gigs, user, 'everyday', STARTED_DAYS_AGO, { porting: draft.id })
  return gigs.store.get('portings', draft.id) ?? draft
}

function withDetails(gigs: Gigs, porting: Porting): Porting {
  return {
    ...porting,
    donorProvider: 'svp_0northstar',
    accountNumber: '482910',
    accountPin: '1234',
    firstName: 'Alex',
    lastName: 'Morgan',
    address: {
      line1: '350 Mission Street',
      line2: 'Apt 12',
      city: 'San Francisco',
      postalCode: '94105',
      state: 'CA',
      country: 'US',
    },
    movesAt: null,
    lastRequestedAt: daysAgo(gigs, STARTED_DAYS_AGO).now().toISOString(),
  }
}
