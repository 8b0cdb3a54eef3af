import type { Voucher } from '../state'

/** Contract section 7.13. */
export function presentVoucher(voucher: Voucher) {
  const { code: _, codeExpiresAt: __, ...shown } = voucher
  return shown
}
