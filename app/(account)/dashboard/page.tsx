import type { Metadata } from 'next'
import { z } from 'zod'
import { goToUntold, tell } from '@/app/(account)/dashboard/tell'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { AccountOverview } from '@/components/account/account-overview'
import { AccountRefresher } from '@/lib/updates/account-refresher'
import { StaleAccountNotice } from '@/components/account/stale-account-notice'
import { OutcomeBanner } from '@/components/connect/outcome-banner'
import { PageHead } from '@/components/ui/page-head'
import { requireUser } from '@/lib/auth'
import { displayLocale } from '@/lib/i18n/format'
import { findLaunch, isStillShown } from '@/lib/connect/launches'
import { isUsageIncomplete } from '@/lib/account/fetch-extras'

export const metadata: Metadata = { title: 'Dashboard' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const user = await requireUser('/dashboard')
  const { launch: asked, now } = await searchParams
  const id = z.uuid().safeParse(asked).data
  if (!id) await goToUntold(user)
  const [shown, found] = await Promise.all([
    loadAccountForPage(user, { refreshesItself: true, isFetchedFirst: now !== undefined }),
    id ? findLaunch(user.id, id) : null,
  ])
  const { account } = shown
  const launch = found && (await tell(found, account))
  const locale = displayLocale(user.locale)
  const [firstName] = user.name?.split(' ') ?? []
  return (
    <>
      <PageHead title={firstName ? `Hello, ${firstName}` : 'Your account'}>{user.email}</PageHead>
      {launch && isStillShown(launch) && <OutcomeBanner launch={launch} account={account} />}
      <AccountRefresher
        version={account ? shown.version : ''}
        isOld={!account?.isReachable || !shown.isFresh || isUsageIncomplete(account)}
        isChecking={launch?.outcome === 'unconfirmed'}
      />
      {account ? (
        <>
          {(!shown.isFresh || !account.isReachable) && (
            <StaleAccountNotice
              cachedAt={shown.cachedAt}
              isReachable={account.isReachable}
              locale={locale}
            />
          )}
          <AccountOverview account={account} locale={locale} />
        </>
      ) : (
        <AccountUnavailable message={shown.failure} retry="/dashboard" />
      )}
    </>
  )
}
