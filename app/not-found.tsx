import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { getTranslator, useTranslator } from '@/lib/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('errors.missing.pageTitle') }
}

export default function NotFound() {
  const t = useTranslator()
  return (
    <MessagePage title={t('errors.missing.title')} image="/brand/not-found.svg">
      <p className="text-muted-foreground">{t('errors.missing.text')}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Link href="/dashboard" prefetch={false} className={buttonClassName('primary')}>
          {t('errors.missing.dashboard')}
        </Link>
        <Link href="/plans" prefetch={false} className={buttonClassName('outline')}>
          {t('errors.missing.plans')}
        </Link>
        <Link href="/help" prefetch={false} className={buttonClassName('link', 'px-2')}>
          {t('errors.missing.help')}
        </Link>
      </div>
    </MessagePage>
  )
}
