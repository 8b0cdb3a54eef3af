import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { WaysToSignIn } from '@/app/sign-in/ways-to-sign-in'
import { SignInLayout } from '@/components/auth/sign-in-layout'
import { Notice } from '@/components/ui/notice'
import { currentSession } from '@/lib/auth'
import { findPendingCode } from '@/lib/auth/email-codes'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { needsRecentSignIn } from '@/lib/auth/recent-sign-in'
import { getTranslator, useTranslator } from '@/lib/i18n/request'
import { signInError } from '@/lib/i18n/sign-in-refusals'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('signIn.pageTitle'), robots: 'noindex' }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error } = await searchParams
  const next = safeRedirect(wanted)
  const [session, pending] = await Promise.all([currentSession(), findPendingCode()])
  const isAgain = session !== null && needsRecentSignIn(next) && !session.isRecent
  if (session && error === undefined && !isAgain) redirect(next)
  const t = await getTranslator()
  return (
    <SignInLayout
      title={isAgain ? t('signIn.again.title') : t('signIn.title')}
      intro={isAgain ? t('signIn.again.intro', { email: session.user.email }) : t('signIn.intro')}
      notices={
        <>
          {error !== undefined && (
            <Notice tone="alarm" announce="alert">
              {signInError(error, t)}
            </Notice>
          )}
          {session && !isAgain && <StillSignedIn email={session.user.email} next={next} />}
        </>
      }
      form={<WaysToSignIn next={next} email={isAgain ? session.user.email : pending?.email} />}
    />
  )
}

// Shown when signing in to another account failed.
function StillSignedIn({ email, next }: { email: string; next: string }) {
  const t = useTranslator()
  const link = (text: ReactNode) => (
    <a href={next} className="font-semibold text-primary underline">
      {text}
    </a>
  )
  return <p>{t.rich('signIn.stillSignedIn', { address: email, email: bold, link })}</p>
}

const bold = (text: ReactNode) => <strong className="wrap-anywhere">{text}</strong>
