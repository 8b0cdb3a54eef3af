import { after } from 'next/server'
import type { LiveAccount } from '@/components/account/live-account'
import { isUsageIncomplete } from '@/lib/account/fetch-extras'
import type { PageAccount } from '@/lib/account/load-account-for-page'
import type { User } from '@/lib/auth/users'
import { findUnseenOutcome } from '@/lib/connect/unseen-outcomes'
import { reconcileQuietly } from '@/lib/connect/reconcile'
import { findShownLaunch, type SearchParams } from '@/lib/connect/shown-launch'
import { getDisplay } from '@/lib/i18n/request'
import { translatorFor } from '@/lib/i18n/translator'

/**
 * Returns what a page needs to show an account and to update itself: the account, and the outcome of the launch that
 * `?launch=` names. `showsUnseen` shows an outcome that the customer has not seen if the address names none.
 */
export async function loadLiveAccount(
  user: User,
  loading: Promise<PageAccount>,
  { searchParams, showsUnseen }: { searchParams: SearchParams; showsUnseen: boolean },
): Promise<LiveAccount> {
  const [page, { unseen, hasOverdue }, launch, display] = await Promise.all([
    loading,
    findUnseenOutcome(user.id),
    findShownLaunch(searchParams),
    getDisplay(),
  ])
  const shown = launch ?? (showsUnseen ? unseen : null)
  const isChecking = hasOverdue || shown?.outcome === 'unconfirmed'
  // With JavaScript, the open page also does this and shows the result. `findShownLaunch` does it for its launch.
  if (hasOverdue) after(() => reconcileQuietly(user))

  const { account } = page
  const isStale = !account?.isReachable || !page.isFresh
  return {
    page,
    launch: shown,
    refresh: {
      version: account ? page.version : '',
      isOld: isStale || isUsageIncomplete(account),
      checking: isChecking ? translatorFor(display.locale)('connect.checking') : null,
    },
    display,
  }
}
