import type { Metadata } from 'next'
import { after } from 'next/server'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import { Dashboard } from '@/components/account/dashboard'
import { isUsageIncomplete } from '@/lib/account/fetch-extras'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import { findUnseenOutcome } from '@/lib/connect/launches'
import { reconcileQuietly } from '@/lib/connect/reconcile'
import { findShownLaunch } from '@/lib/connect/shown-launch'
import { displayFor } from '@/lib/i18n/display'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: await titleWithOutcome('Dashboard', searchParams),
})

export default async function DashboardPage({ searchParams }: Props) {
  const user = await requireUser('/dashboard')
  const { now } = await searchParams
  const [page, { unseen, hasOverdue }, launch] = await Promise.all([
    loadAccountForPage(user, { refreshesItself: true, isFetchedFirst: now !== undefined }),
    findUnseenOutcome(user.id),
    findShownLaunch(searchParams),
  ])
  const shown = launch ?? unseen
  const isChecking = hasOverdue || shown?.outcome === 'unconfirmed'
  // With JavaScript, the open page also does this and shows the result.
  if (isChecking) after(() => reconcileQuietly(user))

  const { account } = page
  const isStale = !account?.isReachable || !page.isFresh
  return (
    <Dashboard
      page={page}
      launch={shown}
      refresh={{
        version: account ? page.version : '',
        isOld: isStale || isUsageIncomplete(account),
        isChecking,
      }}
      user={{ name: user.name, email: user.email, display: await displayFor(user) }}
    />
  )
}
