import type { Money } from './catalog'
import type { Period } from './subscription'

/** What one invoice asks for: a plan or an add-on, for one period. */
type LineItem = {
  object: 'invoiceLineItem'
  id: string
  name: string
  quantity: number
  amount: Money
}

/**
 * See docs/gigs-api.md#invoice, as far as it is stored. From `user` on the fields are ours: lists filter by
 * them.
 */
export type Invoice = {
  object: 'invoice'
  id: string
  createdAt: string
  status: 'draft' | 'finalized' | 'paid' | 'voided'
  reason:
    | 'subscriptionCreation'
    | 'subscriptionRenewal'
    | 'subscriptionChange'
    | 'subscriptionRestore'
    | 'other'
  subscription: string
  period: Period | null
  lineItems: LineItem[]
  subtotal: Money
  discount: Money
  tax: Money
  total: Money
  voucher: string | null
  finalizedAt: string | null
  dueAt: string | null
  overdueAt: string | null
  paidAt: string | null
  user: string
  subscriptionAddon: string | null
  subscriptionChange: string | null
}

/**
 * See docs/gigs-api.md#billing-endpoints; what it holds is told nowhere, so it is what an invoice would say.
 */
export type Quote = {
  object: 'quote'
  id: string
  createdAt: string
  plan: string | null
  addon: string | null
  user: string | null
  address: string | null
  voucher: string | null
  lineItems: LineItem[]
  subtotal: Money
  discount: Money
  tax: Money
  total: Money
}
