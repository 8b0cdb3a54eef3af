import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { enterCode } from '@/app/sign-in/code/actions'
import { NoCode } from '@/app/sign-in/code/no-code'
import { CodeForm } from '@/components/auth/code-form'
import { SignInLayout } from '@/components/auth/sign-in-layout'
import { Notice } from '@/components/ui/notice'
import { currentSession } from '@/lib/auth'
import { findPendingCode } from '@/lib/auth/email-codes'
import { needsRecentSignIn, signInPath } from '@/lib/auth/recent-sign-in'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { getTranslator } from '@/lib/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('signIn.code.title'), robots: 'noindex' }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/**
 * The page after a sign-in e-mail was sent. It asks for the code from the e-mail, for customers who read it on another
 * device. It takes the address from the cookie of this browser, never from the address bar.
 */
export default async function CodePage({ searchParams }: Props) {
  const next = safeRedirect((await searchParams)['next'])
  const [pending, session] = await Promise.all([findPendingCode(), currentSession()])
  if (!pending) return <NoCode next={next} />
  const { email } = pending
  const isSame = session?.user.email === email
  if (session && isSame && (!needsRecentSignIn(next) || session.isRecent)) redirect(next)
  const replaced = session && !isSame ? session.user : null
  const t = await getTranslator()
  const link = (text: ReactNode) => (
    <a href={signInPath(next)} className="font-semibold text-primary underline">
      {text}
    </a>
  )
  return (
    <SignInLayout
      title={t('signIn.code.title')}
      intro={
        <output>
          {t.rich('signIn.code.sent', { address: email, email: dark })}{' '}
          {t(ORDER_PATH.test(next) ? 'signIn.code.nextOrder' : 'signIn.code.next')}
        </output>
      }
      notices={
        replaced && (
          <Notice tone="plain">
            {t.rich('signIn.code.replaces', {
              address: replaced.email,
              newAddress: email,
              current: bold,
              email: bold,
            })}
          </Notice>
        )
      }
      form={
        <CodeForm
          enterCode={enterCode}
          next={next}
          words={{
            label: t('signIn.code.label'),
            hint: t('signIn.code.hint'),
            button: replaced ? t('signIn.code.signInAs', { email }) : t('signIn.code.signIn'),
          }}
          instead={replaced?.id}
        />
      }
      footer={
        <p className="text-sm text-muted-foreground">{t.rich('signIn.code.notFound', { link })}</p>
      }
    />
  )
}

const bold = (text: ReactNode) => <strong className="wrap-anywhere">{text}</strong>
const dark = (text: ReactNode) => <strong className="text-foreground">{text}</strong>

const ORDER_PATH = /^\/plans\/[^/]+\/order/
