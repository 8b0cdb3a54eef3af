import type { Metadata } from 'next'
import { pageNumber } from '@/app/(account)/payments/page-number'
import { ReturnedOutcome, titleWithOutcome } from '@/app/connect/returned-outcome'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { StaleAccountNotice } from '@/components/account/stale-account-notice'
import { pageCount } from '@/components/payments/payment-history'
import { PaymentsOverview } from '@/components/payments/payments-overview'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { displayFor } from '@/lib/i18n/display'

const PATH = '/payments'

type Props = { searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: await titleWithOutcome('Payments', searchParams),
})

/** Renders what is due, the payment methods and all payments, or the invoices of a Billing project. */
export default async function PaymentsPage({ searchParams }: Props) {
  const user = await requireUser(PATH)
  const params = await searchParams
  const isFetchedFirst = params['now'] !== undefined
  const page = await loadAccountForPage(user, { refreshesItself: true, isFetchedFirst })
  const { account } = page
  const display = await displayFor(user)
  const items = account && (account.invoices ?? account.payments)
  const number = account ? pageNumber(params, pageCount(items)) : 1
  return (
    <>
      <PageHead title="Payments" />
      <ReturnedOutcome searchParams={searchParams} page={page} isKeptFresh />
      {account ? (
        <>
          {(!page.isFresh || !account.isReachable) && (
            <StaleAccountNotice
              cachedAt={page.cachedAt}
              isReachable={account.isReachable}
              display={display}
              path={PATH}
            />
          )}
          <PaymentsOverview account={account} page={number} display={display} />
        </>
      ) : (
        <AccountUnavailable message={page.failure} retry={PATH} page="payments" />
      )}
    </>
  )
}
