import { presentAddon, presentPlan } from '../api/serializers'
import { presentInvoice, presentVoucher } from '../api/serializers-billing'
import { resource } from './resource'
import { becomes, saleTypes } from './transitions'

const all = ['created', 'updated', 'deleted'] as const
const kept = ['created', 'updated'] as const
const nobody = () => null

/** What is on sale, and what is asked for it. */
export const saleChanges = [
  resource('invoices', {
    name: 'invoice',
    common: kept,
    user: (_, { user }) => user,
    present: presentInvoice,
    also: (before, after) => [
      becomes('finalized', before, after) && 'finalized',
      becomes('paid', before, after) && 'paid',
      becomes('voided', before, after) && 'voided',
    ],
  }),
  resource('quotes', {
    name: 'quote',
    common: ['created'],
    user: (_, { user }) => user,
    present: (_, quote) => quote,
  }),
  resource('vouchers', {
    name: 'voucher',
    common: kept,
    user: nobody,
    present: (_, voucher) => presentVoucher(voucher),
    also: (before, after) => [becomes('retired', before, after) && 'retired'],
  }),
  resource('plans', {
    name: 'plan',
    common: all,
    user: nobody,
    present: (_, plan) => presentPlan(plan),
    also: (before, after) => saleTypes(before, after),
  }),
  resource('addons', {
    name: 'addon',
    common: all,
    user: nobody,
    present: (_, addon) => presentAddon(addon),
    also: (before, after) => saleTypes(before, after),
  }),
]
