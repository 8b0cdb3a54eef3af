import { P, reading } from './endpoint'
import type { Endpoint } from './endpoint'
import { byChoice, byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { presentPayment, presentPaymentMethod } from './serializers'
import { payment, paymentMethod } from './schemas/user'

/** How customers pay (docs/gigs-api.md#paymentmethod). Read only: Connect makes them. */
export const bought: Endpoint[] = [
  listing('payments', {
    path: `${P}/payments`,
    filters: {
      user: byId((one) => one.user),
      status: byChoice(payment.shape.status.options, (one) => one.status),
    },
    present: presentPayment,
    answers: payment,
  }),
  reading(`${P}/payments/:id`, byPathId('payments'), presentPayment, payment),
  listing('paymentMethods', {
    path: `${P}/paymentMethods`,
    filters: { user: byId((method) => method.user) },
    present: (_, method) => presentPaymentMethod(method),
    answers: paymentMethod,
  }),
  reading(
    `${P}/paymentMethods/:id`,
    byPathId('paymentMethods'),
    (_, method) => presentPaymentMethod(method),
    paymentMethod,
  ),
]
