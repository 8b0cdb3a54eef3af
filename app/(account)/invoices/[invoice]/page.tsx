import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { PageHead } from '@/components/ui/page-head'
import { findSubscription } from '@/lib/account/account'
import { getAccount } from '@/lib/account/fetch-account'
import { requireUser } from '@/lib/auth'
import type { User } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import { failureMessage } from '@/lib/i18n/messages'
import { errorFacts, log } from '@/lib/log'

export const metadata: Metadata = { title: 'Invoice' }

type Props = { params: Promise<{ invoice: string }> }

/** Redirects to the file of one of the user's invoices. */
export default async function InvoicePage({ params }: Props) {
  const { invoice } = await params
  const path = `/invoices/${encodeURIComponent(invoice)}`
  const user = await requireUser(path)
  const found = await findOwnFile(user, invoice)
  if ('url' in found) return found.url ? redirect(found.url) : notFound()
  return (
    <>
      <PageHead title="Invoice" back={{ href: '/dashboard', label: 'Dashboard' }} />
      <AccountUnavailable message={found.failure} retry={path} />
    </>
  )
}

// Read again for each view, because the address of a file may expire. An invoice names no user: its subscription must be
// in the account.
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
