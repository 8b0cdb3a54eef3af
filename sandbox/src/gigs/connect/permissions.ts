import type { ConnectSession, Gigs, Intent, IntentType, User } from '../model/state'

const worksWithBilling: ReadonlySet<IntentType> = new Set([
  'completePorting',
  'viewEsimInstallation',
])

/**
 * Returns whether the intent is available in this project (docs/gigs-api.md#intents and
 * docs/gigs-api.md#payments-only-intent-in-a-billing-project) and its subscription or payment belongs to the user.
 */
export function isAllowed(gigs: Gigs, { intent }: ConnectSession, user: User | null) {
  const { project } = gigs.settings(user?.email ?? null)
  if (project === 'billing' && !worksWithBilling.has(intent.type)) return false
  return user === null || (user.status === 'active' && ownsSubject(gigs, intent, user))
}

function ownsSubject(gigs: Gigs, intent: Intent, user: User) {
  if (intent.type === 'confirmPayment') {
    return gigs.store.get('payments', intent.confirmPayment.payment)?.user === user.id
  }
  const subscription = subscriptionOf(intent)
  return !subscription || gigs.store.get('subscriptions', subscription)?.user === user.id
}

function subscriptionOf(intent: Intent): string | null {
  switch (intent.type) {
    case 'checkoutAddon':
      return intent.checkoutAddon.subscription
    case 'viewSubscription':
      return intent.viewSubscription.subscription
    case 'changeSubscription':
      return intent.changeSubscription.subscription
    case 'cancelSubscription':
      return intent.cancelSubscription.subscription
    case 'resumeSubscription':
      return intent.resumeSubscription.subscription
    case 'completePorting':
      return intent.completePorting.subscription
    case 'viewEsimInstallation':
      return intent.viewEsimInstallation.subscription
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
