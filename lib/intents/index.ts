import { cancelSubscription } from '@/lib/intents/cancel-subscription'
import { checkoutNewSubscription } from '@/lib/intents/checkout-new-subscription'
import { resumeSubscription } from '@/lib/intents/resume-subscription'
import { viewSubscription } from '@/lib/intents/view-subscription'
import { viewSubscriptions } from '@/lib/intents/view-subscriptions'

/** Every intent the app can launch. A new one is a file beside this and a line here. */
export const intents = {
  checkoutNewSubscription,
  viewSubscriptions,
  viewSubscription,
  cancelSubscription,
  resumeSubscription,
}

export type IntentType = keyof typeof intents
export type Intent = (typeof intents)[IntentType]

/** Own names only: `constructor` and its like are no intents. */
export const isIntentType = (name: unknown): name is IntentType =>
  typeof name === 'string' && Object.hasOwn(intents, name)
