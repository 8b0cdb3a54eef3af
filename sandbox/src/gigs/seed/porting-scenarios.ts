import { daysAgo, putToUse, subscribe } from './builders'
import { activateSubscription } from '../domain/activation'
import { draftPorting } from '../domain/portings'
import { recipientProvider } from './service-providers'
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

/** A subscription that waits for a number, of which nothing but the number is known yet. */
export function openPorting(gigs: Gigs, user: User): void {
  start(gigs, user, '+19595550100')
}

/** Handed in once, with a PIN that the old provider did not accept. */
export function declinedPorting(gigs: Gigs, user: User): void {
  const porting = start(gigs, user, '+19595550110')
  gigs.store.put('portings', {
    ...filled(gigs, porting),
    status: 'declined',
    declinedAttempts: 1,
    declinedCode: 'portingAccountPinRequiredOrInvalid',
    declinedMessage: 'The account PIN is missing or wrong.',
    lastDeclinedAt: daysAgo(gigs, 1).now().toISOString(),
  })
}

/** The number has moved, and the plan runs on it. */
export function donePorting(gigs: Gigs, user: User): void {
  const then = daysAgo(gigs, 1)
  const porting = start(gigs, user, '+19595550100')
  const completedAt = then.now().toISOString()
  gigs.store.put('portings', { ...filled(gigs, porting), status: 'completed', completedAt })
  const waiting = gigs.store.get('subscriptions', porting.subscription ?? '')
  if (!waiting) return
  putToUse(gigs, activateSubscription(then, { ...waiting, phoneNumber: porting.phoneNumber }))
}

function start(gigs: Gigs, user: User, phoneNumber: string): Porting {
  const wish = { user, phoneNumber, provider: 'test', recipientProvider, required }
  const draft = draftPorting(daysAgo(gigs, STARTED_DAYS_AGO), wish)
  subscribe(gigs, user, 'everyday', STARTED_DAYS_AGO, { porting: draft.id })
  return gigs.store.get('portings', draft.id) ?? draft
}

function filled(gigs: Gigs, porting: Porting): Porting {
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
