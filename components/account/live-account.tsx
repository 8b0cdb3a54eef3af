import type { ComponentProps, ReactNode } from 'react'
import type { SkeletonPage } from '@/components/account/account-skeleton'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { StaleAccountNotice } from '@/components/account/stale-account-notice'
import { OutcomeBanner, type ShownLaunch } from '@/components/connect/outcome-banner'
import type { Account } from '@/lib/account/account'
import type { PageAccount } from '@/lib/account/load-account-for-page'
import type { Display } from '@/lib/i18n/format'
import { AccountRefresher } from '@/lib/updates/account-refresher'

/** What a page that updates itself knows about the account. */
export type LiveAccount = {
  page: PageAccount
  launch: ShownLaunch | null
  refresh: ComponentProps<typeof AccountRefresher>
  display: Display
}

type Props = LiveAccount & {
  /** The path of this page. */
  path: string
  /** Renders the account once it has loaded. */
  children: (account: Account) => ReactNode
}

const skeletons = new Map<string, SkeletonPage>([
  ['/dashboard', 'dashboard'],
  ['/payments', 'payments'],
])

/** Renders the outcome of a launch, then an account that updates itself, or why it has not loaded yet. */
export function LiveAccountFrame({ page, launch, refresh, display, path, children }: Props) {
  const { account } = page
  return (
    <>
      {launch && <OutcomeBanner launch={launch} account={account} display={display} />}
      <AccountRefresher {...refresh} />
      {account && (!page.isFresh || !account.isReachable) && (
        <StaleAccountNotice
          cachedAt={page.cachedAt}
          isReachable={account.isReachable}
          {...{ path, display }}
        />
      )}
      {account ? (
        children(account)
      ) : (
        <AccountUnavailable
          message={page.failure}
          retry={path}
          page={skeletons.get(path) ?? 'line'}
        />
      )}
    </>
  )
}
