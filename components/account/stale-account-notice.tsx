import Link from 'next/link'
import { UNREACHABLE_ID } from '@/components/connect/intent-button'
import { Notice } from '@/components/ui/notice'
import { formatClockTime, type Display } from '@/lib/i18n/format'

type Props = { cachedAt: Date; display: Display }

/**
 * Shows the age of a stale account on a page that refreshes itself: always while Gigs is unreachable, otherwise only
 * without JavaScript.
 */
export function StaleAccountNotice({
  isReachable,
  path = '/dashboard',
  ...age
}: Props & { isReachable: boolean; path?: string }) {
  if (!isReachable) return <UnreachableNotice refreshesItself {...age} />
  return (
    <noscript>
      <p className="text-sm text-muted-foreground">
        As of <ClockTime {...age} />. <Link href={`${path}?now=1`}>Refresh</Link>
      </p>
    </noscript>
  )
}

/** Explains once per page why some buttons are disabled: they refer to this notice by its id. */
export function UnreachableNotice({
  refreshesItself = false,
  ...age
}: Props & { refreshesItself?: boolean }) {
  return (
    <Notice
      tone="wait"
      announce="status"
      id={UNREACHABLE_ID}
      title="We can’t reach our network partner right now"
    >
      <p>
        This is your account as of <ClockTime {...age} />. Nothing is lost. You can make changes
        again as soon as we can reach our partner
        {refreshesItself
          ? '; this page then updates by itself.'
          : '. Reload this page to try again.'}
      </p>
    </Notice>
  )
}

const ClockTime = ({ cachedAt, display }: Props) => (
  <time dateTime={cachedAt.toISOString()}>{formatClockTime(cachedAt, display)}</time>
)
