import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClassName } from '@/components/ui/button'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  display: Display
  links?: readonly { href: string; label: string }[]
  /** Further buttons, after the links. */
  children?: ReactNode
}

const NO_LINKS: readonly { href: string; label: string }[] = []

/** Renders the end of a page about an account: where to go next, and in which time zone its dates are. */
export function AccountFoot({ display: { timeZone }, links = NO_LINKS, children }: Props) {
  const t = useTranslator()
  return (
    <div className="grid gap-3 border-t border-border pt-5">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1 empty:hidden">
        {links.map(({ href, label }) => (
          <Link key={href} href={href} prefetch={false} className={buttonClassName('link')}>
            {label}
          </Link>
        ))}
        {children}
      </div>
      <p className="text-sm text-muted-foreground">
        {timeZone === 'UTC'
          ? t('account.timeZone.utc')
          : t('account.timeZone.own', { zone: timeZone.replaceAll('_', ' ') })}
      </p>
    </div>
  )
}
