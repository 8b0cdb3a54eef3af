import Link from 'next/link'
import { UNREACHABLE_ID } from '@/components/connect/intent-button'
import { Notice } from '@/components/ui/notice'

type Props = { readAt: Date; isReachable: boolean; locale: string }

/**
 * Shows the age of a stale account, and says so at once while Gigs cannot be reached, however fresh the
 * account is. With JavaScript a stale account is fetched anew by itself.
 */
export function OldAccount({ readAt, isReachable, locale }: Props) {
  if (!isReachable) return <Unreachable isLive {...{ readAt, locale }} />
  return (
    <noscript>
      <p className="text-sm text-soft">
        As of <ClockTime {...{ readAt, locale }} />. <Link href="/dashboard?now=1">Read again</Link>
      </p>
    </noscript>
  )
}

type At = Omit<Props, 'isReachable'>

/**
 * The one notice for all the buttons of a page that cannot work now: they point to it by its id. `isLive`
 * says that the page keeps itself up to date.
 */
export function Unreachable({ readAt, locale, isLive = false }: At & { isLive?: boolean }) {
  return (
    <Notice
      tone="wait"
      announce="status"
      id={UNREACHABLE_ID}
      title="We cannot reach our network partner right now"
    >
      <p>
        This is your account as of <ClockTime {...{ readAt, locale }} />. Nothing is lost. What
        needs our network partner works again as soon as we can reach it
        {isLive ? '; this page then updates by itself.' : '. Reload this page to try again.'}
      </p>
    </Notice>
  )
}

const ClockTime = ({ readAt, locale }: At) => (
  <time dateTime={readAt.toISOString()}>
    {readAt.toLocaleTimeString(locale, { timeStyle: 'short', timeZone: 'UTC' })} UTC
  </time>
)
