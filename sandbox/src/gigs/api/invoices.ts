import { payInvoice } from '../domain/billing'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { byChoice, byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { serializeInvoice } from './serializers-billing'
import { invoice } from './schemas/invoice'

const find = byPathId('invoices')

/**
 * What a Billing project asks customers for (docs/gigs-api.md#invoice and docs/gigs-api.md#billing-endpoints);
 * the partner collects it.
 */
export const invoices: Endpoint[] = [
  listing('invoices', {
    path: `${P}/invoices`,
    filters: {
      user: byId((one) => one.user),
      subscription: byId((one) => one.subscription),
      subscriptionAddon: byId((one) => one.subscriptionAddon),
      subscriptionChange: byId((one) => one.subscriptionChange),
      status: byChoice(invoice.shape.status.options, (one) => one.status),
      reason: byChoice(invoice.shape.reason.options, (one) => one.reason),
    },
    serialize: serializeInvoice,
    answers: invoice,
  }),
  reading(`${P}/invoices/:id`, find, serializeInvoice, invoice),
  endpoint({
    method: 'POST',
    path: `${P}/invoices/:id/pay`,
    find,
    query: none,
    body: none,
    answers: invoice,
    run: (gigs, { found }) => serializeInvoice(gigs, payInvoice(gigs, found)),
  }),
]
