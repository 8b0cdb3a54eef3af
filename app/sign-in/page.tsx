import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { sendLink, startOpenId } from '@/app/sign-in/actions'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SignInLayout } from '@/components/auth/sign-in-layout'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { currentSession } from '@/lib/auth'
import { findPendingCode } from '@/lib/auth/email-codes'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { needsRecentSignIn } from '@/lib/auth/recent-sign-in'
import { signInError } from '@/lib/i18n/sign-in-errors'

export const metadata: Metadata = { title: 'Sign in', robots: 'noindex' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error } = await searchParams
  const next = safeRedirect(wanted)
  const [session, pending] = await Promise.all([currentSession(), findPendingCode()])
  const isAgain = session !== null && needsRecentSignIn(next) && !session.isRecent
  if (session && error === undefined && !isAgain) redirect(next)
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  return (
    <SignInLayout
      title={isAgain ? 'Confirm that it’s you' : `Sign in to ${brand.name}`}
      intro={
        isAgain
          ? `To protect your data, sign in again as ${session.user.email}. Then you can continue where you left off.`
          : 'New here? Signing in creates your account. There is no password.'
      }
      notices={
        <>
          {error !== undefined && (
            <Notice tone="alarm" announce="alert">
              {signInError(error)}
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
        >
          {AUTH_OIDC_ISSUER && <OpenId name={AUTH_OIDC_NAME} next={next} />}
        </SignInForm>
      }
    />
  )
}

// Shown when signing in to another account failed.
function StillSignedIn({ email, next }: { email: string; next: string }) {
  return (
    <p>
      You are still signed in as <strong className="wrap-anywhere">{email}</strong>.{' '}
      <a href={next} className="font-semibold text-primary underline">
        Continue with this account
      </a>
    </p>
  )
}

function OpenId({ name, next }: { name: string; next: string }) {
  return (
    <>
      <form action={startOpenId} className="grid">
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending="One moment…">Continue with {name}</SubmitButton>
      </form>
      <p className="flex items-center gap-4 text-sm text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        or
      </p>
    </>
  )
}
