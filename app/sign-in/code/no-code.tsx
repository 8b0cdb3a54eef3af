import Link from 'next/link'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { signInPath } from '@/lib/auth/recent-sign-in'
import { useTranslator } from '@/lib/i18n/request'

/** Shown in a browser that did not ask for the e-mail, that keeps no cookies, or that waited for too long. */
export function NoCode({ next }: { next: string }) {
  const t = useTranslator()
  return (
    <MessagePage title={t('signIn.code.title')}>
      <p className="text-muted-foreground">{t('signIn.code.none')}</p>
      <Link href={signInPath(next)} prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        {t('signIn.code.askAgain')}
      </Link>
    </MessagePage>
  )
}
