import { cancelSubscription } from '@/lib/intents/cancel-subscription'
import { changeSubscription } from '@/lib/intents/change-subscription'
import { checkoutAddon } from '@/lib/intents/checkout-addon'
import { checkoutNewSubscription } from '@/lib/intents/checkout-new-subscription'
import { completePorting } from '@/lib/intents/complete-porting'
import { confirmPayment } from '@/lib/intents/confirm-payment'
import { resumeSubscription } from '@/lib/intents/resume-subscription'
import { updatePaymentMethod } from '@/lib/intents/update-payment-method'
import { updateUserAddress } from '@/lib/intents/update-user-address'
import { updateUserFullName } from '@/lib/intents/update-user-full-name'
import { viewEsimInstallation } from '@/lib/intents/view-esim-installation'
import { viewSubscription } from '@/lib/intents/view-subscription'
import { viewSubscriptions } from '@/lib/intents/view-subscriptions'

/** All intents of the app, in the order of their buttons. */
export const intents = {
  checkoutNewSubscription,
  checkoutAddon,
  confirmPayment,
  completePorting,
  viewEsimInstallation,
  viewSubscription,
  changeSubscription,
  cancelSubscription,
  resumeSubscription,
  viewSubscriptions,
  updatePaymentMethod,
  updateUserAddress,
  updateUserFullName,
}

export type IntentType = keyof typeof intents
export type Intent = (typeof intents)[IntentType]

/** Returns whether this is the name of an intent. Inherited names like `constructor` are not. */
export const isIntentType = (name: unknown): name is IntentType =>
  typeof name === 'string' && Object.hasOwn(intents, name)

export type { Comparison } from '@/lib/intents/define'
