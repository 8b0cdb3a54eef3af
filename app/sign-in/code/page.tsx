import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
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

export const metadata: Metadata = { title: 'Check your inbox', robots: 'noindex' }

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
  return (
    <SignInLayout
      title="Check your inbox"
      intro={
        <output>
          We sent a link and a code to <strong className="text-foreground">{email}</strong>.{' '}
          {whatNext(next)}
        </output>
      }
      notices={
        replaced && (
          <Notice tone="plain">
            You are signed in as <strong className="wrap-anywhere">{replaced.email}</strong>. The
            code signs you in as <strong className="wrap-anywhere">{email}</strong> instead.
          </Notice>
        )
      }
      form={
        <CodeForm
          enterCode={enterCode}
          next={next}
          button={replaced ? `Sign in as ${email}` : 'Sign in'}
          instead={replaced?.id}
        />
      }
      footer={
        <p className="text-sm text-muted-foreground">
          Can’t find the e-mail? Check your spam folder, or{' '}
          <a href={signInPath(next)} className="font-semibold text-primary underline">
            ask for a new one
          </a>
          .
        </p>
      }
    />
  )
}

const whatNext = (next: string) =>
  /^\/plans\/[^/]+\/order/.test(next)
    ? 'Open the link to see your order with everything you chose, on this device or another one. Or type the code here.'
    : 'Open the link on this device, or type the code here.'

/** Shown in a browser that did not ask for the e-mail, that keeps no cookies, or that waited for too long. */
function NoCode({ next }: { next: string }) {
  return (
    <MessagePage title="Check your inbox">
      <p className="text-muted-foreground">
        This browser has no code to check, because a code works for 15 minutes and only where you
        asked for it. Open the link from the e-mail instead, or ask for a new one here. Nothing was
        lost.
      </p>
      <Link href={signInPath(next)} prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        Ask for a new e-mail
      </Link>
    </MessagePage>
  )
}
