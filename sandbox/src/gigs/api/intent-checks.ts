import { testSims } from '../domain/sims'
import { invalid } from '../errors'
import type { Gigs, Intent, Subscription } from '../model/state'
import {
  referencedAddon,
  referencedDevice,
  referencedPayment,
  referencedPlan,
  referencedSubscription,
} from './lookup'

/** The user of a session: null if none is assigned, `new` if the user is created later and owns nothing yet. */
export type SessionUser = { id: string } | 'new' | null

/**
 * Checks an intent before a session is created (docs/gigs-api.md#intents and
 * docs/gigs-api.md#creating-a-session): the objects that it names exist and belong to the session's user, and a
 * payment requires confirmation. Connect itself checks whether a plan can be canceled, resumed, changed or bought.
 * @throws ApiError 422
 */
export function checkIntent(gigs: Gigs, intent: Intent, user: SessionUser): void {
  const subscription = subscriptionOf(gigs, intent)
  if (subscription) requireOwn(user, subscription.user, 'subscription')
  if (intent.type === 'checkoutAddon') {
    for (const addon of intent.checkoutAddon.addons) referencedAddon(gigs, addon)
  }
  if (intent.type === 'confirmPayment') checkPayment(gigs, intent.confirmPayment.payment, user)
  if (intent.type === 'checkoutNewSubscription') {
    checkCheckout(gigs, intent.checkoutNewSubscription, user)
  }
}

function subscriptionOf(gigs: Gigs, intent: Intent): Subscription | null {
  switch (intent.type) {
    case 'checkoutAddon':
      return referencedSubscription(gigs, intent.checkoutAddon.subscription)
    case 'viewSubscription':
      return referencedSubscription(gigs, intent.viewSubscription.subscription)
    case 'changeSubscription':
      return referencedSubscription(gigs, intent.changeSubscription.subscription)
    case 'cancelSubscription':
      return referencedSubscription(gigs, intent.cancelSubscription.subscription)
    case 'resumeSubscription':
      return referencedSubscription(gigs, intent.resumeSubscription.subscription)
    case 'completePorting':
      return referencedSubscription(gigs, intent.completePorting.subscription)
    case 'viewEsimInstallation':
      return referencedSubscription(gigs, intent.viewEsimInstallation.subscription)
    case 'checkoutNewSubscription':
    case 'confirmPayment':
    case 'updatePaymentMethod':
    case 'updateUserAddress':
    case 'updateUserFullName':
    case 'viewSubscriptions':
      return null
    default:
      return intent satisfies never
  }
}

function checkPayment(gigs: Gigs, id: string, user: SessionUser): void {
  const payment = referencedPayment(gigs, id)
  requireOwn(user, payment.user, 'payment')
  if (payment.status !== 'requiresConfirmation') {
    throw invalid('Only payments with the status requiresConfirmation can be confirmed.')
  }
}

type Checkout = Extract<Intent, { type: 'checkoutNewSubscription' }>['checkoutNewSubscription']

function checkCheckout(gigs: Gigs, checkout: Checkout, user: SessionUser): void {
  referencedPlan(gigs, checkout.plan)
  for (const addon of checkout.addons ?? []) referencedAddon(gigs, addon)
  if (checkout.sim !== undefined && !testSims.has(checkout.sim)) checkSim(gigs, checkout.sim, user)
  if (checkout.device === undefined) return
  const { user: owner } = referencedDevice(gigs, checkout.device)
  if (owner !== null) requireOwn(user, owner, 'device')
}

function checkSim(gigs: Gigs, id: string, user: SessionUser): void {
  const sim = gigs.store.get('sims', id)
  if (!sim) throw invalid(`No such SIM: ${id}.`)
  if (sim.user !== null) requireOwn(user, sim.user, 'SIM')
}

// The message may reveal that the object exists, because the API key can read the objects of every user.
function requireOwn(user: SessionUser, owner: string, label: string): void {
  const isOwn = user === null || (user !== 'new' && user.id === owner)
  if (!isOwn) throw invalid(`This ${label} belongs to a different user than the session.`)
}
