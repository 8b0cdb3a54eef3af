import Link from 'next/link'
import type { ReactNode } from 'react'
import { UNREACHABLE_ID } from '@/components/connect/intent-button'
import { Notice } from '@/components/ui/notice'
import { formatClockTime, type Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

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
  const t = useTranslator()
  if (!isReachable) return <UnreachableNotice refreshesItself {...age} />
  return (
    <noscript>
      <p className="text-sm text-muted-foreground">
        {t.rich('account.asOf', { ...timeOf(age), link: linkTo(`${path}?now=1`) })}
      </p>
    </noscript>
  )
}

/** Explains once per page why some buttons are disabled: they refer to this notice by its id. */
export function UnreachableNotice({
  refreshesItself = false,
  ...age
}: Props & { refreshesItself?: boolean }) {
  const t = useTranslator()
  const text = refreshesItself ? 'account.unreachable.textOfRefreshing' : 'account.unreachable.text'
  return (
    <Notice
      tone="wait"
      announce="status"
      id={UNREACHABLE_ID}
      title={t('account.unreachable.title')}
    >
      <p>{t.rich(text, timeOf(age))}</p>
    </Notice>
  )
}

const timeOf = ({ cachedAt, display }: Props) => ({
  at: formatClockTime(cachedAt, display),
  time: (text: ReactNode) => <time dateTime={cachedAt.toISOString()}>{text}</time>,
})

const linkTo = (href: string) => (text: ReactNode) => <Link href={href}>{text}</Link>
