import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { sendLink, startOpenId } from '@/app/sign-in/actions'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SignInLayout } from '@/components/auth/sign-in-layout'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { currentSession } from '@/lib/auth'
import { findPendingCode } from '@/lib/auth/email-codes'
import { env } from '@/lib/env'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { needsRecentSignIn } from '@/lib/auth/recent-sign-in'
import { getTranslator, useTranslator } from '@/lib/i18n/request'
import { signInError } from '@/lib/i18n/sign-in-error'

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
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  return (
    <SignInLayout
      title={isAgain ? t('signIn.again.title') : t('signIn.title')}
      intro={
        isAgain ? t('signIn.again.intro', { email: session.user.email }) : t('signIn.intro')
      }
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
      form={
        <SignInForm
          sendLink={sendLink}
          next={next}
          email={isAgain ? session.user.email : pending?.email}
          words={{
            email: t('signIn.form.email'),
            hint: t('signIn.form.hint'),
            send: t('signIn.form.send'),
          }}
        >
          {AUTH_OIDC_ISSUER && <OpenId name={AUTH_OIDC_NAME} next={next} />}
        </SignInForm>
      }
    />
  )
}

// Shown when signing in to another account failed.
function StillSignedIn({ email, next }: { email: string; next: string }) {
  const t = useTranslator()
  return (
    <p>
      {t.rich('signIn.stillSignedIn', {
        address: email,
        email: (text) => <strong className="wrap-anywhere">{text}</strong>,
        link: (text) => (
          <a href={next} className="font-semibold text-primary underline">
            {text}
          </a>
        ),
      })}
    </p>
  )
}

function OpenId({ name, next }: { name: string; next: string }) {
  const t = useTranslator()
  return (
    <>
      <form action={startOpenId} className="grid">
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending={t('ui.oneMoment')}>
          {t('signIn.continueWith', { provider: name })}
        </SubmitButton>
      </form>
      <p className="flex items-center gap-4 text-sm text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {t('signIn.or')}
      </p>
    </>
  )
}
