import { z } from 'zod'
import { amount, id, money, time } from './common'
import { period } from './subscription'
import { userAddress } from './user'

// The contract does not describe line items.
const lineItem = z
  .strictObject({
    object: z.literal('invoiceLineItem'),
    id,
    name: z.string(),
    quantity: amount,
    amount: money,
  })
  .meta({ id: 'InvoiceLineItem' })

/** See docs/gigs-api.md#invoice. */
export const invoice = z
  .strictObject({
    object: z.literal('invoice'),
    id,
    createdAt: time,
    status: z.enum(['draft', 'finalized', 'paid', 'voided']),
    reason: z.enum([
      'subscriptionCreation',
      'subscriptionRenewal',
      'subscriptionChange',
      'subscriptionRestore',
      'other',
    ]),
    subscription: id,
    period: period.nullable(),
    payment: z.null(),
    lineItems: z.array(lineItem),
    fees: z.array(
      z.strictObject({ amount: money, name: z.string(), type: z.literal('recoveryFee') }),
    ),
    subtotal: money,
    discount: money,
    tax: money,
    total: money,
    appliedBalance: money.nullable(),
    taxExemptionReason: z.string().nullable(),
    address: userAddress.nullable(),
    voucher: id.nullable(),
    fileUrl: z.string().nullable(),
    finalizedAt: time.nullable(),
    dueAt: time.nullable(),
    overdueAt: time.nullable(),
    paidAt: time.nullable(),
  })
  .meta({ id: 'Invoice' })

export const quote = z
  .strictObject({
    object: z.literal('quote'),
    id,
    createdAt: time,
    plan: id.nullable(),
    addon: id.nullable(),
    user: id.nullable(),
    address: id.nullable(),
    voucher: id.nullable(),
    lineItems: z.array(lineItem),
    subtotal: money,
    discount: money,
    tax: money,
    total: money,
  })
  .meta({ id: 'Quote' })
