import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { useTranslator } from '@/lib/i18n/request'

/** Renders the page for an address without a known action. */
export function UnknownAction() {
  const t = useTranslator()
  return (
    <MessagePage title={t('connect.unknownAction.title')}>
      <p className="text-muted-foreground">{t('connect.unknownAction.text')}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Link href="/dashboard" prefetch={false} className={buttonClassName('primary')}>
          {t('account.links.dashboard')}
        </Link>
        <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
          {t('account.links.plans')}
        </Link>
      </div>
    </MessagePage>
  )
}
