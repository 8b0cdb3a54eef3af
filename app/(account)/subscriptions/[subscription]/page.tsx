import type { Metadata } from 'next'
import { cache } from 'react'
import { loadLiveAccount } from '@/app/(account)/load-live-account'
import { saveNameOfLine } from '@/app/(account)/subscriptions/actions'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import NotFound from '@/app/not-found'
import { LiveAccountFrame } from '@/components/account/live-account'
import { LinePage } from '@/components/subscriptions/line-page'
import { linePath } from '@/components/subscriptions/line-summary'
import { PageHead } from '@/components/ui/page-head'
import { findSubscription, lineName } from '@/lib/account/account'
import { findDailyUsage } from '@/lib/account/find-daily-usage'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { setPageStatus } from '@/lib/http/request-context'

type Props = { params: Promise<{ subscription: string }>; searchParams: SearchParams }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { account, line } = await loadLine((await params).subscription, (await searchParams)['now'] !== undefined)
  if (account && !line) return { title: 'Page not found' }
  const title = account && line ? lineName(account, line) : 'Your line'
  return { title: await titleWithOutcome(title, searchParams) }
}

/** Renders the page of a line. An unknown line and another customer's look the same. */
export default async function SubscriptionPage({ params, searchParams }: Props) {
  const { subscription: param } = await params // still percent-encoded
  const { now } = await searchParams
  const { user, page, account, line } = await loadLine(param, now !== undefined)
  if (account && !line) {
    setPageStatus(404)
    return <NotFound />
  }
  const [live, usage] = await Promise.all([
    loadLiveAccount(user, Promise.resolve(page), { searchParams, showsUnseen: false }),
    account && line ? findDailyUsage(user, account, line.id) : null,
  ])
  return (
    <>
      <PageHead
        title={account && line ? lineName(account, line) : 'Your line'}
        back={{ href: '/dashboard', label: 'Overview' }}
      />
      <LiveAccountFrame path={linePath({ id: param })} {...live}>
        {(loaded) =>
          line && (
            <LinePage
              account={loaded}
              subscription={line}
              display={live.display}
              usage={usage}
              saveName={saveNameOfLine}
            />
          )
        }
      </LiveAccountFrame>
    </>
  )
}

// The title and the page need the same line.
const loadLine = cache(async (id: string, isFetchedFirst: boolean) => {
  const user = await requireUser(linePath({ id }))
  const find = async (options: Parameters<typeof loadAccountForPage>[1]) => {
    const page = await loadAccountForPage(user, options)
    const { account } = page
    return { user, page, account, line: account && findSubscription(account, id) }
  }
  const found = await find({ refreshesItself: true, isFetchedFirst })
  // A stale account may not have a new line yet.
  const { page, line } = found
  const isNew = page.account && !line && !page.isFresh
  return isNew ? find({}) : found
})
