import { requireSubscription } from '../domain/references'
import type { Gigs, Invoice, Voucher } from '../model/state'

/** Contract section 7.13. */
export function presentVoucher(voucher: Voucher) {
  const { code: _, codeExpiresAt: __, ...shown } = voucher
  return shown
}

/** Contract section 7.13. No fees, no taxes, no balances and no PDF here; the partner takes the payment. */
export function presentInvoice(gigs: Gigs, invoice: Invoice) {
  const { user: _, subscriptionAddon: __, subscriptionChange: ___, ...own } = invoice
  const { userAddress } = requireSubscription(gigs, own.subscription)
  return {
    ...own,
    payment: null,
    fees: [],
    appliedBalance: null,
    taxExemptionReason: null,
    address: userAddress === null ? null : gigs.store.get('addresses', userAddress),
    fileUrl: null,
  }
}
