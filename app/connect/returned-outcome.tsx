import { OutcomeBanner } from '@/components/connect/outcome-banner'
import type { PageAccount } from '@/lib/account/load-account-for-page'
import { findShownLaunch, type SearchParams } from '@/lib/connect/shown-launch'
import { outcomeHeadline } from '@/lib/i18n/outcome-words'
import { getDisplay } from '@/lib/i18n/request'
import { translatorFor } from '@/lib/i18n/translator'
import { AccountRefresher } from '@/lib/updates/account-refresher'

type Props = {
  searchParams: SearchParams
  page: PageAccount
  /** False on a page that has the button of this launch anyway. */
  canRetry?: boolean
}

/**
 * Renders the outcome of the launch that `?launch=` in the address names, or nothing. Every page with a button of an
 * intent renders it, because a launch returns to the page where it began. Refreshes the page until the change is
 * visible.
 */
export async function ReturnedOutcome({ searchParams, page, canRetry = true }: Props) {
  const launch = await findShownLaunch(searchParams)
  if (!launch) return null
  const { account } = page
  const display = await getDisplay()
  return (
    <>
      <OutcomeBanner {...{ launch, account, canRetry, display }} />
      {launch.outcome === 'unconfirmed' && (
        <AccountRefresher
          version={account ? page.version : ''}
          isOld={false}
          checking={translatorFor(display.locale)('connect.checking')}
        />
      )}
    </>
  )
}

/** Returns the title of a page, which starts with the outcome that the page shows. */
export async function titleWithOutcome(title: string, searchParams: SearchParams): Promise<string> {
  const launch = await findShownLaunch(searchParams)
  return launch ? `${outcomeHeadline(launch, await getDisplay())} · ${title}` : title
}
