import { findSubscription } from '@/lib/account/account'
import { getAccount } from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'

/**
 * Returns the current address of the file of one of the user's invoices, by the percent-encoded id. Returns null for an invoice without a file, an
 * unknown invoice and another user's. Reads the invoice each time, because the address of a file may expire. An invoice
 * names no user, so its subscription must be in the account.
 * @throws GigsError
 */
export async function findInvoiceFile(user: User, encodedId: string): Promise<string | null> {
  const account = await getAccount(user)
  const id = account.invoices?.find((invoice) => encodeURIComponent(invoice.id) === encodedId)?.id
  if (!id) return null
  const { subscription, url } = await forCustomer(user.id, () => gigs.invoices.findFile(id))
  return findSubscription(account, subscription) ? url : null
}
