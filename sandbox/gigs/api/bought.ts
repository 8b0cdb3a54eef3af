import { P, reading } from './endpoint'
import type { Endpoint } from './endpoint'
import { byPathId } from './find'
import { byChoice, byId, listing } from './list'
import {
  presentPayment,
  presentPaymentMethod,
  presentSubscriptionAddon,
  presentSubscriptionChange,
} from './present'

const addonStatuses = ['pending', 'initiated', 'active', 'ended']
const changeStatuses = ['pending', 'initiated', 'applied', 'failed', 'deleted']
const paymentStatuses = [
  'pending',
  'succeeded',
  'failed',
  'refunded',
  'disputed',
  'requiresConfirmation',
  'requiresPaymentMethod',
]

/** What customers bought and how they pay (contract sections 7.6, 7.7, 7.11). */
export const bought: Endpoint[] = [
  listing('subscriptionAddons', {
    path: `${P}/subscriptionAddons`,
    filters: {
      addon: byId((own) => own.addon),
      status: byChoice(addonStatuses, (own) => own.status),
      subscription: byId((own) => own.subscription),
      user: byId((own) => own.user),
    },
    present: presentSubscriptionAddon,
  }),
  reading(`${P}/subscriptionAddons/:id`, byPathId('subscriptionAddons'), presentSubscriptionAddon),
  listing('subscriptionChanges', {
    path: `${P}/subscriptionChanges`,
    filters: {
      status: byChoice(changeStatuses, (change) => change.status),
      subscription: byId((change) => change.subscription),
      user: byId((change) => change.user),
    },
    present: presentSubscriptionChange,
  }),
  reading(
    `${P}/subscriptionChanges/:id`,
    byPathId('subscriptionChanges'),
    presentSubscriptionChange,
  ),
  listing('payments', {
    path: `${P}/payments`,
    filters: {
      user: byId((payment) => payment.user),
      status: byChoice(paymentStatuses, (payment) => payment.status),
    },
    present: presentPayment,
  }),
  reading(`${P}/payments/:id`, byPathId('payments'), presentPayment),
  listing('paymentMethods', {
    path: `${P}/paymentMethods`,
    filters: { user: byId((method) => method.user) },
    present: (_, method) => presentPaymentMethod(method),
  }),
  reading(`${P}/paymentMethods/:id`, byPathId('paymentMethods'), (_, method) =>
    presentPaymentMethod(method),
  ),
]
