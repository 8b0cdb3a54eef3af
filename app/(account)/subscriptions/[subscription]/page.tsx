import type { Metadata } from 'next'
import { loadLiveAccount } from '@/app/(account)/load-live-account'
import { saveNameOfLine } from '@/app/(account)/subscriptions/actions'
import { DailyUsage } from '@/app/(account)/subscriptions/[subscription]/daily-usage' // optional: charts
import { loadLine } from '@/app/(account)/subscriptions/[subscription]/load-line'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import NotFound from '@/app/not-found'
import { LineLoading, LinePage } from '@/components/subscriptions/line-page'
import { lineName } from '@/lib/account/account'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { setPageStatus } from '@/lib/http/request-context'
import { getTranslator } from '@/lib/i18n/request'

type Props = { params: Promise<{ subscription: string }>; searchParams: SearchParams }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslator()
  const { page, line } = await lineOf({ params, searchParams })
  if (page.account && !line) return { title: t('errors.missing.pageTitle') }
  const title =
    page.account && line ? lineName(page.account, line) : t('subscriptions.page.yourLine')
  return { title: await titleWithOutcome(title, searchParams) }
}

/** Renders the page of a line. An unknown line and another customer's look the same. */
export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { user, page, line } = await lineOf({ params, searchParams })
  const { account } = page
  if (account && !line) {
    setPageStatus(404)
    return <NotFound />
  }
  const live = await loadLiveAccount(user, Promise.resolve(page), {
    searchParams,
    showsUnseen: false,
  })
  const { subscription: id } = await params
  if (!account || !line) return <LineLoading id={id} live={live} />
  return (
    <LinePage
      subscription={line}
      saveName={saveNameOfLine}
      chart={<DailyUsage {...{ user, account, line }} display={live.display} />} // optional: charts
      {...{ live, account }}
    />
  )
}

async function lineOf({ params, searchParams }: Props) {
  const { subscription } = await params // still percent-encoded
  const { now } = await searchParams
  return loadLine(subscription, now !== undefined)
}
