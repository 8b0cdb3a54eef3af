import { type Endpoint, PROJECT_PATH, getEndpoint } from './endpoint'
import { byChoice, byId, listEndpoint } from './list'
import { byPathId } from './lookup'
import { serializePayment, serializePaymentMethod } from './serializers'
import { payment, paymentMethod } from './schemas/user'

/** Payments and payment methods (docs/gigs-api.md#paymentmethod). Connect creates them; the API only reads them. */
export const payments: Endpoint[] = [
  listEndpoint('payments', {
    path: `${PROJECT_PATH}/payments`,
    filters: {
      user: byId((item) => item.user),
      status: byChoice(payment.shape.status.options, (item) => item.status),
    },
    serialize: serializePayment,
    response: payment,
  }),
  getEndpoint(`${PROJECT_PATH}/payments/:id`, byPathId('payments'), serializePayment, payment),
  listEndpoint('paymentMethods', {
    path: `${PROJECT_PATH}/paymentMethods`,
    filters: { user: byId((method) => method.user) },
    serialize: (_, method) => serializePaymentMethod(method),
    response: paymentMethod,
  }),
  getEndpoint(
    `${PROJECT_PATH}/paymentMethods/:id`,
    byPathId('paymentMethods'),
    (_, method) => serializePaymentMethod(method),
    paymentMethod,
  ),
]
