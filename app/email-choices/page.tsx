import type { Metadata } from 'next'
import Link from 'next/link'
import { saveLinkedChoices } from '@/app/email-choices/actions'
import { EmailChoices } from '@/components/profile/email-choices'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { findUser } from '@/lib/auth/users'
import { textOf } from '@/lib/http/form-data'
import { getTranslator, useTranslator } from '@/lib/i18n/request'
import { optionalKinds } from '@/lib/messages/choices'
import { readChoicesKey } from '@/lib/messages/choices-link'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return {
    title: t('emails.choices.title'),
    robots: 'noindex',
    referrer: 'no-referrer', // the address contains the key
  }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * The page that a link in an e-mail opens: the reader chooses which e-mails to get, without signing in. It shows nothing
 * about the customer but these choices.
 */
export default async function EmailChoicesPage({ searchParams }: Props) {
  const { key, result } = await searchParams
  const link = readChoicesKey(key)
  const user = link && (await findUser(link.userId))
  if (!user) return <Expired />
  const t = await getTranslator()
  return (
    <MessagePage title={t('emails.choices.title')}>
      <EmailChoices
        kinds={optionalKinds}
        muted={user.mutedMessages ?? []}
        result={result === 'saved' || result === 'crossSite' ? result : null}
        save={saveLinkedChoices}
        linkKey={textOf(key)}
      />
    </MessagePage>
  )
}

function Expired() {
  const t = useTranslator()
  return (
    <MessagePage title={t('emails.choices.expiredTitle')}>
      <p className="text-muted-foreground">{t('emails.choices.expired')}</p>
      <Link href="/profile#emails" prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        {t('emails.choices.openProfile')}
      </Link>
    </MessagePage>
  )
}
