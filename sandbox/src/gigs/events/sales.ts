import { serializeAddon, serializePlan } from '../api/serializers'
import { serializeInvoice, serializeVoucher } from '../api/serializers'
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
    serialize: serializeInvoice,
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
    serialize: (_, quote) => quote,
  }),
  resource('vouchers', {
    name: 'voucher',
    common: kept,
    user: nobody,
    serialize: (_, voucher) => serializeVoucher(voucher),
    also: (before, after) => [becomes('retired', before, after) && 'retired'],
  }),
  resource('plans', {
    name: 'plan',
    common: all,
    user: nobody,
    serialize: (_, plan) => serializePlan(plan),
    also: (before, after) => saleTypes(before, after),
  }),
  resource('addons', {
    name: 'addon',
    common: all,
    user: nobody,
    serialize: (_, addon) => serializeAddon(addon),
    also: (before, after) => saleTypes(before, after),
  }),
]
