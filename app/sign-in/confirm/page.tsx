import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { buttonClassName } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { currentUser } from '@/lib/auth'
import { localPath } from '@/lib/auth/callbacks'
import { brand } from '@/lib/brand'
import { emailLink, isUsableLink } from '@/lib/auth/email-links'
import { browserCookie } from '@/lib/auth/sign-in-cookies'
import { signInError } from '@/lib/i18n/sign-in-errors'

export const metadata: Metadata = { title: 'Confirm your sign-in', robots: 'noindex' }

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
  return (
    <MessagePage title="One more step">
      <p>
        You are signing in to {brand.name} as{' '}
        <strong className="wrap-anywhere">{fields.email}</strong>.
      </p>
      <LinkForm fields={fields} button="Sign in" />
      <p className="text-sm text-muted-foreground">
        If you didn’t ask for this, close this page. Nothing happens unless you press the button.
      </p>
    </MessagePage>
  )
}

type ReplaceProps = { fields: Fields; user: { id: string; email: string } }

function ConfirmReplacement({ fields, user }: ReplaceProps) {
  return (
    <MessagePage title="Sign in with another address?">
      <p>
        You are signed in as <strong className="wrap-anywhere">{user.email}</strong>. This link
        signs you in as <strong className="wrap-anywhere">{fields.email}</strong> instead.
      </p>
      <LinkForm fields={fields} button={<>Sign in as {fields.email}</>} instead={user.id} />
      <Link href="/dashboard" prefetch={false} className={buttonClassName('outline')}>
        Stay signed in as {user.email}
      </Link>
      <p className="text-sm text-muted-foreground">
        If you didn’t ask for this link, stay signed in. Nothing happens unless you press the
        button.
      </p>
    </MessagePage>
  )
}

type FormProps = { fields: Fields; button: ReactNode; instead?: string }

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
  return (
    <MessagePage title="This link no longer works">
      <p className="text-muted-foreground">{signInError('Verification')} Nothing was lost.</p>
      <form action="/sign-in" className="mt-2 grid">
        <input type="hidden" name="error" value="Verification" />
        <input type="hidden" name="next" value={localPath(fields.callbackUrl)} />
        <button className={buttonClassName('primary', 'cursor-pointer')}>
          Sign in with a new link
        </button>
      </form>
    </MessagePage>
  )
}

function Incomplete() {
  return (
    <MessagePage title="This link is incomplete">
      <p className="text-muted-foreground">
        Some mail programs split long links. Copy the whole link from the e-mail, or ask for a new
        one. Nothing was lost.
      </p>
      <Link href="/sign-in" prefetch={false} className={buttonClassName('primary', 'mt-2')}>
        Ask for a new link
      </Link>
    </MessagePage>
  )
}
