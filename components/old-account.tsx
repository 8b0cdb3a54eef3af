import Link from 'next/link'
import { Notice } from '@/components/ui/notice'

type Props = { readAt: Date; isReachable: boolean; locale: string }

/** Says of when the account is, where it is not of now. With JavaScript an old one is read anew by itself. */
export function OldAccount({ readAt, isReachable, locale }: Props) {
  const time = (
    <time dateTime={readAt.toISOString()}>
      {readAt.toLocaleTimeString(locale, { timeStyle: 'short', timeZone: 'UTC' })} UTC
    </time>
  )
  if (isReachable) {
    return (
      <noscript>
        <p className="text-sm text-soft">
          As of {time}. <Link href="/dashboard?now=1">Read again</Link>
        </p>
      </noscript>
    )
  }
  return (
    <Notice tone="wait" announce="status" title="We cannot reach our network partner right now">
      <p>
        This is your account as of {time}. Nothing is lost. What needs our network partner works
        again as soon as we can reach it; this page then updates by itself.
      </p>
    </Notice>
  )
}
