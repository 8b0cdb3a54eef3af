import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import NotFound from '@/app/not-found'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { PageHead } from '@/components/ui/page-head'
import { findSubscription } from '@/lib/account/account'
import { getAccount } from '@/lib/account/fetch-account'
import { requireUser } from '@/lib/auth'
import type { User } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { requestId, setPageStatus } from '@/lib/http/request-context'
import { failureMessage } from '@/lib/i18n/messages'
import { errorFacts, log } from '@/lib/log'

export const metadata: Metadata = { title: 'Invoice' }

type Props = { params: Promise<{ invoice: string }> }

/** Redirects to the file of one of the user's invoices. An unknown invoice and another user's look the same. */
export default async function InvoicePage({ params }: Props) {
  const { invoice } = await params
  const path = `/invoices/${encodeURIComponent(invoice)}`
  const found = await findOwnFile(await requireUser(path), invoice)
  if ('failure' in found) {
    setPageStatus(503)
    return (
      <>
        <PageHead title="Invoice" back={{ href: '/dashboard', label: 'Dashboard' }} />
        <AccountUnavailable message={found.failure} retry={path} />
      </>
    )
  }
  if (found.url) redirect(found.url)
  setPageStatus(404)
  return <NotFound />
}

// Read again for each view, because the address of a file may expire. An invoice names no user, so its subscription must
// be in the account.
async function findOwnFile(
  user: User,
  id: string,
): Promise<{ url: string | null } | { failure: string }> {
  try {
    const account = await getAccount(user)
    if (!account.invoices?.some((invoice) => invoice.id === id)) return { url: null }
    const { subscription, url } = await forCustomer(user.id, () => gigs.invoices.findFile(id))
    return { url: findSubscription(account, subscription) ? url : null }
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', ...errorFacts(error) })
    return { failure: failureMessage(error, requestId()) }
  }
}
