import { type Endpoint, P, reading } from './endpoint'
import { byChoice, byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { serializePayment, serializePaymentMethod } from './serializers'
import { payment, paymentMethod } from './schemas/user'

/** How customers pay (docs/gigs-api.md#paymentmethod). Read only: Connect makes them. */
export const bought: Endpoint[] = [
  listing('payments', {
    path: `${P}/payments`,
    filters: {
      user: byId((one) => one.user),
      status: byChoice(payment.shape.status.options, (one) => one.status),
    },
    serialize: serializePayment,
    answers: payment,
  }),
  reading(`${P}/payments/:id`, byPathId('payments'), serializePayment, payment),
  listing('paymentMethods', {
    path: `${P}/paymentMethods`,
    filters: { user: byId((method) => method.user) },
    serialize: (_, method) => serializePaymentMethod(method),
    answers: paymentMethod,
  }),
  reading(
    `${P}/paymentMethods/:id`,
    byPathId('paymentMethods'),
    (_, method) => serializePaymentMethod(method),
    paymentMethod,
  ),
]
