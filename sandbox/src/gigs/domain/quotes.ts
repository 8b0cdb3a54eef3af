import { newId } from '../ids'
import type { Addon, Gigs, Money, Plan, Quote, User, Voucher } from '../model/state'
import { requireFittingAddon } from './addons'
import { requireForSale } from './subscriptions'
import { discounted } from './vouchers'

type Params = {
  plan: Plan | null
  addon: Addon | null
  user: User | null
  address: string | null
  voucher: Voucher | null
}

/**
 * Creates a quote for a plan, an add-on or both.
 * @throws ApiError if one of them is not available, or the add-on does not fit the plan.
 */
export function makeQuote(gigs: Gigs, { plan, addon, user, address, voucher }: Params): Quote {
  if (plan) requireForSale(plan)
  if (addon) requireFittingAddon(addon, plan?.id ?? addon.plans[0] ?? '')
  const items = [plan, addon].filter((item) => item !== null)
  const currency = items[0]?.price.currency ?? ''
  const money = (amount: number): Money => ({ amount, currency })
  const subtotal = items.reduce((sum, { price }) => sum + price.amount, 0)
  const discount = plan ? plan.price.amount - discounted(plan.price, voucher).amount : 0
  return gigs.store.put('quotes', {
    object: 'quote',
    id: newId('quote'),
    createdAt: gigs.now().toISOString(),
    plan: plan?.id ?? null,
    addon: addon?.id ?? null,
    user: user?.id ?? null,
    address,
    voucher: voucher?.id ?? null,
    lineItems: items.map(({ name, price }) => ({
      object: 'invoiceLineItem',
      id: newId('lineItem'),
      name,
      quantity: 1,
      amount: price,
    })),
    subtotal: money(subtotal),
    discount: money(discount),
    tax: money(0),
    total: money(subtotal - discount),
  })
}
