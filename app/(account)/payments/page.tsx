import type { Metadata } from 'next'
import { loadLiveAccount } from '@/app/(account)/load-live-account'
import { pageNumber } from '@/app/(account)/payments/page-number'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import { LiveAccountFrame } from '@/components/account/live-account'
import { pageCount } from '@/components/payments/payment-history'
import { PaymentsOverview } from '@/components/payments/payments-overview'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { getTranslator } from '@/lib/i18n/request'

const PATH = '/payments'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslator()
  return { title: await titleWithOutcome(t('payments.pageTitle'), searchParams) }
}

/** Renders what is due, the payment methods and all payments, or the invoices of a Billing project. */
export default async function PaymentsPage({ searchParams }: Props) {
  const user = await requireUser(PATH)
  const params = await searchParams
  const isFetchedFirst = params['now'] !== undefined
  const loading = loadAccountForPage(user, { refreshesItself: true, isFetchedFirst })
  const live = await loadLiveAccount(user, loading, { searchParams, showsUnseen: false })
  const t = await getTranslator()
  const { account } = live.page
  const items = account && (account.invoices ?? account.payments)
  const number = account ? pageNumber(params, pageCount(items)) : 1
  return (
    <>
      <PageHead title={t('payments.pageTitle')} />
      <LiveAccountFrame path={PATH} {...live}>
        {(loaded) => <PaymentsOverview account={loaded} page={number} display={live.display} />}
      </LiveAccountFrame>
    </>
  )
}
