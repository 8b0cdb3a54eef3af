import { testSims } from '../domain/sims'
import { invalid } from '../errors'
import type { Gigs, Intent, Subscription } from '../model/state'
import { namedAddon, namedDevice, namedPayment, namedPlan, namedSubscription } from './referenced'

/** Whom a session is for: null is nobody yet, `new` a user that does not exist yet and so owns nothing. */
export type SessionUser = { id: string } | 'new' | null

/**
 * What the API checks before it makes a session (docs/gigs-api.md#intents and
 * docs/gigs-api.md#creating-a-session): what the intent names exists and belongs to the session's user, and a
 * payment waits for its confirmation. Whether a plan can be canceled, resumed, changed or bought is not checked
 * here: Connect shows it.
 */
export function checkIntent(gigs: Gigs, intent: Intent, user: SessionUser): void {
  const subscription = subscriptionOf(gigs, intent)
  if (subscription) requireOwn(user, subscription.user, 'subscription')
  if (intent.type === 'checkoutAddon') {
    for (const addon of intent.checkoutAddon.addons) namedAddon(gigs, addon)
  }
  if (intent.type === 'confirmPayment') checkPayment(gigs, intent.confirmPayment.payment, user)
  if (intent.type === 'checkoutNewSubscription') {
    checkCheckout(gigs, intent.checkoutNewSubscription, user)
  }
}

function subscriptionOf(gigs: Gigs, intent: Intent): Subscription | null {
  switch (intent.type) {
    case 'checkoutAddon':
      return namedSubscription(gigs, intent.checkoutAddon.subscription)
    case 'viewSubscription':
      return namedSubscription(gigs, intent.viewSubscription.subscription)
    case 'changeSubscription':
      return namedSubscription(gigs, intent.changeSubscription.subscription)
    case 'cancelSubscription':
      return namedSubscription(gigs, intent.cancelSubscription.subscription)
    case 'resumeSubscription':
      return namedSubscription(gigs, intent.resumeSubscription.subscription)
    case 'completePorting':
      return namedSubscription(gigs, intent.completePorting.subscription)
    case 'viewEsimInstallation':
      return namedSubscription(gigs, intent.viewEsimInstallation.subscription)
    default:
      return null
  }
}

function checkPayment(gigs: Gigs, id: string, user: SessionUser): void {
  const payment = namedPayment(gigs, id)
  requireOwn(user, payment.user, 'payment')
  if (payment.status !== 'requiresConfirmation') {
    throw invalid('Only a payment with status requiresConfirmation can be confirmed.')
  }
}

type Checkout = Extract<Intent, { type: 'checkoutNewSubscription' }>['checkoutNewSubscription']

function checkCheckout(gigs: Gigs, checkout: Checkout, user: SessionUser): void {
  namedPlan(gigs, checkout.plan)
  for (const addon of checkout.addons ?? []) namedAddon(gigs, addon)
  if (checkout.sim !== undefined && !testSims.has(checkout.sim)) checkSim(gigs, checkout.sim, user)
  if (checkout.device === undefined) return
  const { user: owner } = namedDevice(gigs, checkout.device)
  if (owner !== null) requireOwn(user, owner, 'device')
}

function checkSim(gigs: Gigs, id: string, user: SessionUser): void {
  const sim = gigs.store.get('sims', id)
  if (!sim) throw invalid('No SIM with the id that the body names exists in this project.')
  if (sim.user !== null) requireOwn(user, sim.user, 'SIM')
}

// The same words as for an id that does not exist would say less, but the key may see every user anyway.
function requireOwn(user: SessionUser, owner: string, what: string): void {
  const isOwn = user === null || (user !== 'new' && user.id === owner)
  if (!isOwn) throw invalid(`This ${what} belongs to another user than the session.`)
}
