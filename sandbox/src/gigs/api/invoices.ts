import { payInvoice } from '../domain/billing'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { byChoice, byId, listEndpoint } from './list'
import { byPathId } from './lookup'
import { serializeInvoice } from './serializers'
import { invoice } from './schemas/invoice'

const find = byPathId('invoices')

/**
 * The invoices of a Billing project (docs/gigs-api.md#invoice and docs/gigs-api.md#billing-endpoints). The partner
 * collects the payments.
 */
export const invoices: Endpoint[] = [
  listEndpoint('invoices', {
    path: `${PROJECT_PATH}/invoices`,
    filters: {
      user: byId((item) => item.user),
      subscription: byId((item) => item.subscription),
      subscriptionAddon: byId((item) => item.subscriptionAddon),
      subscriptionChange: byId((item) => item.subscriptionChange),
      status: byChoice(invoice.shape.status.options, (item) => item.status),
      reason: byChoice(invoice.shape.reason.options, (item) => item.reason),
    },
    serialize: serializeInvoice,
    response: invoice,
  }),
  getEndpoint(`${PROJECT_PATH}/invoices/:id`, find, serializeInvoice, invoice),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/invoices/:id/pay`,
    find,
    query: none,
    body: none,
    response: invoice,
    run: (gigs, { found }) => serializeInvoice(gigs, payInvoice(gigs, found)),
  }),
]
