import { findSubscription } from '@/lib/account/account'
import { getAccount } from '@/lib/account/fetch-account'
import { requireUser } from '@/lib/auth'
import type { User } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { MISSING_PAGE } from '@/lib/http/failed-page'
import { errorFacts, log } from '@/lib/log'

type Context = { params: Promise<{ invoice: string }> }

/** Redirects to the file of one of the user's invoices. An unknown invoice and another user's look the same. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { invoice } = await params
  const user = await requireUser(`/invoices/${encodeURIComponent(invoice)}`)
  const headers = { 'cache-control': 'no-store' }
  try {
    const url = await findOwnFile(user, invoice)
    if (!url)
      return new Response(null, { status: 404, headers: { ...headers, [MISSING_PAGE]: '1' } })
    return new Response(null, { status: 303, headers: { ...headers, location: url } })
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', ...errorFacts(error) })
    return new Response(null, { status: 503, headers })
  }
}

// Read again for each request, because the address of a file may expire. An invoice names no user, so its subscription
// must be in the account.
async function findOwnFile(user: User, id: string): Promise<string | null> {
  const account = await getAccount(user)
  if (!account.invoices?.some((invoice) => invoice.id === id)) return null
  const { subscription, url } = await forCustomer(user.id, () => gigs.invoices.findFile(id))
  return findSubscription(account, subscription) ? url : null
}
