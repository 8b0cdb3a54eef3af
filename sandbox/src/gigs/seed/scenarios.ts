import {
  backdate,
  subscribeUnused,
  daysAgo,
  daysSinceMonthlyStart,
  subscribe,
  testCard,
} from './builders'
import { orderSubscription } from '../domain/billing'
import { cancelSubscription, endSubscription } from '../domain/cancellation'
import { isBillingProject } from '../domain/invoices'
import { addPaymentMethod, defaultPaymentMethod, refundPayment } from '../domain/payments'
import { requirePlan } from '../domain/references'
import { renewSubscription } from '../domain/renewals'
import { newSim } from '../domain/sims'
import { declinedPorting, donePorting, openPorting } from './porting-scenarios'
import { simulateUse } from './usage'
import type { Gigs, User } from '../model/state'

export type Scenario = { description: string; build: (gigs: Gigs, user: User) => void }

/** The scenarios that a customer can be created in. `new` creates no Gigs user. */
export const scenarios: ReadonlyMap<string, Scenario> = new Map(
  Object.entries<Scenario>({
    new: { description: 'Not a Gigs user yet', build: createNothing },
    empty: { description: 'A Gigs user without a plan', build: createNothing },
    active: {
      description: 'One active plan',
      build: (gigs, user) => subscribe(gigs, user, 'everyday', 12),
    },
    'three-active': { description: 'Three active plans', build: threeActive },
    canceled: { description: 'A canceled plan that is still active', build: canceled },
    ended: { description: 'A plan that has ended', build: ended },
    'one-time': {
      description: 'A prepaid plan that does not renew',
      build: (gigs, user) => subscribe(gigs, user, 'prepaid', 5),
    },
    'porting-information-required': {
      description: 'A number transfer with missing details',
      build: openPorting,
    },
    'porting-declined': {
      description: 'A number transfer that was declined for a wrong PIN',
      build: declinedPorting,
    },
    'porting-done': { description: 'An active plan with a transferred number', build: donePorting },
    'payment-to-confirm': {
      description: 'An active plan and a payment to confirm',
      build: paymentToConfirm,
    },
    'payment-failed': {
      description: 'An active plan and a failed payment',
      build: paymentFailed,
    },
    'payment-refunded': {
      description: 'An active plan with a payment refunded in full and one in part',
      build: paymentRefunded,
    },
    'payment-history': {
      description: 'An active plan with 30 monthly payments',
      build: paymentHistory,
    },
    'esim-ready': {
      description: 'An active plan with an eSIM to install',
      build: (gigs, user) => subscribe(gigs, user, 'unlimited', 1, { isUsed: false }),
    },
    'invoice-due': {
      description: 'A plan that starts when its invoice is paid (Billing projects only)',
      build: invoiceDue,
    },
    psim: { description: 'An active plan on a SIM card', build: onSimCard },
    many: { description: 'Ten active plans', build: many },
  }),
)

function createNothing(): void {}

function threeActive(gigs: Gigs, user: User): void {
  for (const [plan, startedDaysAgo] of [
    ['annual', 80],
    ['data', 20],
    ['unlimited', 9],
  ] as const) {
    subscribe(gigs, user, plan, startedDaysAgo)
  }
}

function canceled(gigs: Gigs, user: User): void {
  const subscription = subscribe(gigs, user, 'unlimited', 12)
  cancelSubscription(daysAgo(gigs, 2), subscription, { userReason: 'unused' })
}

function ended(gigs: Gigs, user: User): void {
  const past = daysAgo(gigs, 3)
  const subscription = subscribe(past, user, 'starter', 22)
  endSubscription(past, subscription, 'cancellationRequested')
}

function paymentToConfirm(gigs: Gigs, user: User): void {
  subscribeWithRenewal(gigs, user, (past) =>
    addPaymentMethod(past, user, testCard('4000 0025 0000 3155')),
  )
}

function paymentFailed(gigs: Gigs, user: User): void {
  subscribeWithRenewal(gigs, user, () => {
    // A declined card cannot be saved, but a saved card can be declined later.
    const method = defaultPaymentMethod(gigs, user)
    const declined = { last4: '0002', cardRule: 'declined' } as const
    if (method) gigs.store.put('paymentMethods', { ...method, ...declined })
  })
}

function paymentRefunded(gigs: Gigs, user: User): void {
  subscribeWithRenewal(gigs, user, (past) => {
    for (const payment of gigs.store.where('payments', 'user', user.id)) {
      refundPayment(past, payment, 1000)
    }
  })
  const renewal = gigs.store.where('payments', 'user', user.id).at(-1)
  if (renewal) refundPayment(daysAgo(gigs, 0.25), renewal)
}

const MONTHS_OF_HISTORY = 30

// The customer has changed the card once, and got a part of one payment back.
function paymentHistory(gigs: Gigs, user: User): void {
  const withPayments = paymentsOnly(gigs)
  const days = daysSinceMonthlyStart(withPayments, MONTHS_OF_HISTORY - 1, 12)
  backdate(withPayments, user, days + 1)
  let current = subscribeUnused(withPayments, user, 'everyday', days)
  for (let month = 1; month < MONTHS_OF_HISTORY; month++) {
    const renewal = new Date(current.currentPeriod?.end ?? gigs.now())
    const then: Gigs = { ...withPayments, now: () => renewal }
    if (month === 17) addPaymentMethod(then, user, testCard('5555 5555 5555 4444'))
    current = renewSubscription(then, current)
  }
  const refunded = gigs.store.where('payments', 'user', user.id).at(-4)
  if (refunded) refundPayment(daysAgo(gigs, 90), refunded, 500)
  simulateUse(gigs, current)
}

// Also in a Billing project, because these scenarios are about payments.
function paymentsOnly(gigs: Gigs): Gigs {
  return { ...gigs, settings: (email) => ({ ...gigs.settings(email), project: 'payments' }) }
}

// Creates a subscription that was renewed a day ago, after `changeCard` ran in its first month.
function subscribeWithRenewal(gigs: Gigs, user: User, changeCard: (past: Gigs) => void): void {
  const withPayments = paymentsOnly(gigs)
  const first = subscribeUnused(withPayments, user, 'everyday', daysSinceMonthlyStart(gigs))
  changeCard(daysAgo(withPayments, 5))
  const renewal = new Date(first.currentPeriod?.end ?? gigs.now())
  simulateUse(gigs, renewSubscription({ ...withPayments, now: () => renewal }, first))
}

// In a Payments project there are no invoices, so the plan is paid and active.
function invoiceDue(gigs: Gigs, user: User): void {
  if (!isBillingProject(gigs, user)) return void subscribe(gigs, user, 'everyday', 2)
  orderSubscription(daysAgo(gigs, 2), { user, plan: requirePlan(gigs, 'pln_0everyday') })
}

function onSimCard(gigs: Gigs, user: User): void {
  const sim = newSim(daysAgo(gigs, 6), 'pSIM', 'test', user)
  subscribe(gigs, user, 'everyday', 6, { sim: sim.id })
}

function many(gigs: Gigs, user: User): void {
  const plans = ['starter', 'everyday', 'unlimited', 'data', 'annual'] as const
  for (const [index, plan] of [...plans, ...plans].entries()) {
    subscribe(gigs, user, plan, 22 - 2 * index)
  }
}
