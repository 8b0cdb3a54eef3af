import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { currentUser } from '@/lib/auth'
import { localPath } from '@/lib/auth/callbacks'
import { emailLink, isUsableLink } from '@/lib/auth/email-links'
import { browserCookie } from '@/lib/auth/sign-in-cookies'
import { getTranslator, useTranslator } from '@/lib/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('signIn.confirm.pageTitle'), robots: 'noindex' }
}

const link = emailLink.extend({
  callbackUrl: z.string().max(4096).default('/dashboard'),
})
type Fields = z.infer<typeof link>

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * The page that a sign-in link opens. Only its button consumes the link, because mail scanners open links. Shows
 * the address only for a valid link, which proves that the link was sent there.
 */
export default async function ConfirmPage({ searchParams }: Props) {
  const { data: fields } = link.safeParse(await searchParams)
  if (!fields) return <Incomplete />
  const browser = (await cookies()).get(browserCookie())?.value ?? ''
  const [isUsable, user] = await Promise.all([isUsableLink({ ...fields, browser }), currentUser()])
  if (!isUsable) return <Expired fields={fields} />
  if (user && user.email !== fields.email) return <ConfirmReplacement fields={fields} user={user} />
  const t = await getTranslator()
  return (
    <MessagePage title={t('signIn.confirm.title')}>
      <p>{t.rich('signIn.confirm.text', { address: fields.email, email: bold })}</p>
      <LinkForm fields={fields} button={t('signIn.code.signIn')} />
      <p className="text-sm text-muted-foreground">{t('signIn.confirm.ignore')}</p>
    </MessagePage>
  )
}

const bold = (text: ReactNode) => <strong className="wrap-anywhere">{text}</strong>

type ReplaceProps = { fields: Fields; user: { id: string; email: string } }

function ConfirmReplacement({ fields, user }: ReplaceProps) {
  const t = useTranslator()
  const { email } = fields
  return (
    <MessagePage title={t('signIn.confirm.replaceTitle')}>
      <p>
        {t.rich('signIn.confirm.replaces', {
          address: user.email,
          newAddress: email,
          current: bold,
          email: bold,
        })}
      </p>
      <LinkForm fields={fields} button={t('signIn.code.signInAs', { email })} instead={user.id} />
      <Link href="/dashboard" prefetch={false} className={buttonClassName('outline')}>
        {t('signIn.confirm.stay', { email: user.email })}
      </Link>
      <p className="text-sm text-muted-foreground">{t('signIn.confirm.ignoreReplace')}</p>
    </MessagePage>
  )
}

type FormProps = { fields: Fields; button: string; instead?: string }

function LinkForm({ fields, button, instead = '' }: FormProps) {
  return (
    <form
      action="/api/auth/callback/nodemailer"
      method="post"
      className="mt-2 grid max-w-full min-w-60"
    >
      {Object.entries({ ...fields, instead }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={buttonClassName('primary', 'cursor-pointer wrap-anywhere')}>
        {button}
      </button>
    </form>
  )
}

function Expired({ fields }: { fields: Fields }) {
  const t = useTranslator()
  return (
    <MessagePage title={t('signIn.confirm.expiredTitle')}>
      <p className="text-muted-foreground">{t('signIn.confirm.expired')}</p>
      <form action="/sign-in" className="mt-2 grid">
        <input type="hidden" name="error" value="Verification" />
        <input type="hidden" name="next" value={localPath(fields.callbackUrl)} />
        <button className={buttonClassName('primary', 'cursor-pointer')}>
          {t('signIn.confirm.newLink')}
        </button>
      </form>
    </MessagePage>
  )
}

function Incomplete() {
  const t = useTranslator()
  return (
    <MessagePage title={t('signIn.confirm.incompleteTitle')}>
      <p className="text-muted-foreground">{t('signIn.confirm.incomplete')}</p>
      <Link href="/sign-in" prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        {t('signIn.confirm.askForLink')}
      </Link>
    </MessagePage>
  )
}
