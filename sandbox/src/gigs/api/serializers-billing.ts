import { requireSubscription } from '../domain/references'
import type { Gigs, Invoice, Voucher } from '../model/state'

/** See docs/gigs-api.md#invoice. */
export function serializeVoucher(voucher: Voucher) {
  const { code: _, codeExpiresAt: __, ...shown } = voucher
  return shown
}

/**
 * See docs/gigs-api.md#invoice. No fees, no taxes, no balances and no PDF here; the partner takes the payment.
 */
export function serializeInvoice(gigs: Gigs, invoice: Invoice) {
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
