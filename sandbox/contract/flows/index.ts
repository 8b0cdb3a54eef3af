import {
  checkoutAddon,
  checkoutNewSubscription,
  confirmPayment,
  updatePaymentMethod,
} from './checkout'
import type { Flow } from './flow'
import { completePorting, viewEsimInstallation } from './porting'
import { updateUserAddress, updateUserFullName } from './profile'
import {
  cancelSubscription,
  changeSubscription,
  resumeSubscription,
  viewSubscription,
  viewSubscriptions,
} from './subscriptions'

/** The thirteen intents, in the order of their documentation. */
export const flows: Record<string, Flow> = {
  cancelSubscription,
  changeSubscription,
  checkoutAddon,
  checkoutNewSubscription,
  completePorting,
  confirmPayment,
  resumeSubscription,
  updatePaymentMethod,
  updateUserAddress,
  updateUserFullName,
  viewEsimInstallation,
  viewSubscription,
  viewSubscriptions,
}
