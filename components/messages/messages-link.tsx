import { Bell } from 'lucide-react'
import Link from 'next/link'
import { useTranslator } from '@/lib/i18n/request'

/** Renders the link to the messages, with the number of unread ones. */
export function MessagesLink({ unread }: { unread: number }) {
  const t = useTranslator()
  const label =
    unread === 0 ? t('messageCenter.title') : t('messageCenter.unread', { count: unread })
  return (
    <Link
      href="/messages"
      prefetch={false}
      aria-label={label}
      className="relative grid size-11 place-content-center rounded-control text-muted-foreground transition-colors hover:text-foreground"
    >
      <Bell className="size-5" aria-hidden="true" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-0.5 top-1 grid min-w-5 place-content-center rounded-full bg-primary px-1 text-xs font-bold text-primary-foreground tabular-nums"
        >
          {unread > 9 ? '9+' : unread}
        </span>
      )}
    </Link>
  )
}
