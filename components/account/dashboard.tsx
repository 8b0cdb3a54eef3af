import type { ComponentProps } from 'react'
import { AccountOverview } from '@/components/account/account-overview'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { StaleAccountNotice } from '@/components/account/stale-account-notice'
import { OutcomeBanner, type ShownLaunch } from '@/components/connect/outcome-banner'
import { PageHead } from '@/components/ui/page-head'
import type { PageAccount } from '@/lib/account/load-account-for-page'
import { AccountRefresher } from '@/lib/updates/account-refresher'
import type { Display } from '@/lib/i18n/format'

type Props = {
  page: PageAccount
  launch: ShownLaunch | null
  refresh: ComponentProps<typeof AccountRefresher>
  user: { name: string | null; email: string; display: Display }
}

/** Renders the dashboard of a user: the outcome of a launch, then the account, or why it has not loaded yet. */
export function Dashboard({ page, launch, refresh, user: { name, email, display } }: Props) {
  const { account } = page
  const [firstName] = name?.split(' ') ?? []
  return (
    <>
      <PageHead title={firstName ? `Hello, ${firstName}` : 'Your account'}>{email}</PageHead>
      {launch && <OutcomeBanner launch={launch} account={account} display={display} />}
      <AccountRefresher {...refresh} />
      {account ? (
        <>
          {(!page.isFresh || !account.isReachable) && (
            <StaleAccountNotice
              cachedAt={page.cachedAt}
              isReachable={account.isReachable}
              display={display}
            />
          )}
          <AccountOverview account={account} display={display} />
        </>
      ) : (
        <AccountUnavailable message={page.failure} retry="/dashboard" />
      )}
    </>
  )
}
