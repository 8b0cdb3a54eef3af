import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { enterCode } from '@/app/sign-in/code/actions'
import { CodeForm } from '@/components/auth/code-form'
import { SignInLayout } from '@/components/auth/sign-in-layout'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { Notice } from '@/components/ui/notice'
import { currentSession } from '@/lib/auth'
import { findPendingCode } from '@/lib/auth/email-codes'
import { needsRecentSignIn, signInPath } from '@/lib/auth/recent-sign-in'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { getTranslator, useTranslator } from '@/lib/i18n/request'

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
  const bold = (text: ReactNode) => <strong className="wrap-anywhere">{text}</strong>
  return (
    <SignInLayout
      title={t('signIn.code.title')}
      intro={
        <output>
          {t.rich('signIn.code.sent', {
            address: email,
            email: (text) => <strong className="text-foreground">{text}</strong>,
          })}{' '}
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
        <p className="text-sm text-muted-foreground">
          {t.rich('signIn.code.notFound', {
            link: (text) => (
              <a href={signInPath(next)} className="font-semibold text-primary underline">
                {text}
              </a>
            ),
          })}
        </p>
      }
    />
  )
}

const ORDER_PATH = /^\/plans\/[^/]+\/order/

/** Shown in a browser that did not ask for the e-mail, that keeps no cookies, or that waited for too long. */
function NoCode({ next }: { next: string }) {
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
