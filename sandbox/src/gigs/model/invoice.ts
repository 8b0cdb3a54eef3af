import type { Money } from './catalog'
import type { Period } from './subscription'

/** One line of an invoice: a plan or an add-on, for one period. */
type LineItem = {
  object: 'invoiceLineItem'
  id: string
  name: string
  quantity: number
  amount: Money
}

/**
 * See docs/gigs-api.md#invoice; the serializer adds the other fields. The fields from `user` on are internal: lists
 * filter by them.
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
 * See docs/gigs-api.md#billing-endpoints. Gigs does not document the fields of a quote; these are the ones that the
 * invoice would have.
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
