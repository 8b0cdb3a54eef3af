import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { sendLink, startOpenId } from '@/app/sign-in/actions'
import { SignInForm } from '@/components/auth/sign-in-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { currentSession } from '@/lib/auth'
import { brand } from '@/lib/brand'
import { env } from '@/lib/env'
import { signInError, signInText } from '@/lib/i18n/messages'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { needsRecentSignIn } from '@/lib/auth/recent-sign-in'

export const metadata: Metadata = { title: 'Sign in', robots: 'noindex' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error, sent } = await searchParams
  const next = safeRedirect(wanted)
  const session = await currentSession()
  const isAgain = session !== null && needsRecentSignIn(next) && !session.isRecent
  if (session && error === undefined && !isAgain) redirect(next)
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] px-4 py-8 sm:px-6 sm:py-12 lg:grid-cols-2 lg:gap-12">
      <div className="mx-auto grid w-full max-w-md content-center gap-6 lg:min-h-[34rem]">
        <header className="grid gap-2">
          <h1 className="text-3xl font-bold sm:text-4xl">
            {isAgain ? 'Confirm that it’s you' : `Sign in to ${brand.name}`}
          </h1>
          <p className="wrap-anywhere text-muted-foreground">
            {isAgain
              ? `To protect your data, sign in again as ${session.user.email}. Then you can continue where you left off.`
              : 'New here? Signing in creates your account. There is no password.'}
          </p>
        </header>
        {error !== undefined && (
          <Notice tone="alarm" announce="alert">
            {signInError(error)}
          </Notice>
        )}
        {session && !isAgain && <StillSignedIn email={session.user.email} next={next} />}
        {sent !== undefined && error === undefined && (
          <Notice tone="good" announce="status">
            {signInText.sent}
          </Notice>
        )}
        <Card className="grid gap-6 p-5 sm:p-6">
          <SignInForm
            sendLink={sendLink}
            next={next}
            email={isAgain ? session.user.email : undefined}
          >
            {AUTH_OIDC_ISSUER && <OpenId name={AUTH_OIDC_NAME} next={next} />}
          </SignInForm>
        </Card>
      </div>
      <Picture />
    </div>
  )
}

// Beside the form on a wide screen.
function Picture() {
  return (
    <picture className="hidden place-items-end justify-center overflow-hidden rounded-[2.5rem] bg-hero px-12 pt-12 lg:grid">
      <img
        src="/brand/hero.svg"
        alt=""
        width="480"
        height="520"
        loading="lazy"
        className="h-auto w-96"
      />
    </picture>
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
