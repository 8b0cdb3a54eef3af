import type { IntentType } from '../../model/state'
import type { ConnectFlow } from '../flow'
import { cancelSubscription } from './cancel-subscription'
import { changeSubscription } from './change-subscription'
import { checkoutAddon } from './checkout-addon'
import { checkoutNewSubscription } from './checkout-new-subscription'
import { completePorting } from './complete-porting'
import { confirmPayment } from './confirm-payment'
import { resumeSubscription } from './resume-subscription'
import { updatePaymentMethod } from './update-payment-method'
import { updateUserAddress } from './update-user-address'
import { updateUserFullName } from './update-user-full-name'
import { viewEsimInstallation } from './view-esim-installation'
import { viewSubscription } from './view-subscription'
import { viewSubscriptions } from './view-subscriptions'

/** The hosted flow of each intent. */
export const flows: Record<IntentType, ConnectFlow> = {
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
