import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { buttonLook } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { brand } from '@/lib/brand'

export const metadata: Metadata = { title: 'Confirm your sign-in', robots: 'noindex' }

const link = z.object({
  token: z.string().min(1).max(512),
  email: z.string().min(3).max(254),
  callbackUrl: z.string().max(1024).default('/dashboard'),
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the link in our e-mail leads. Only the button uses the link up, for mail scanners open links. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { data: fields } = link.safeParse(await searchParams)
  if (!fields) return <Incomplete />
  return (
    <MessagePage title="One more step">
      <p>
        You are signing in to {brand.name} as <strong>{fields.email}</strong>.
      </p>
      <form
        action="/api/auth/callback/nodemailer"
        method="get"
        className="mt-2 grid w-full max-w-xs"
      >
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className={buttonLook('primary', 'cursor-pointer')}>Sign in</button>
      </form>
      <p className="text-sm text-soft">
        If you did not ask for this, close the page: nothing happens without the button.
      </p>
    </MessagePage>
  )
}

function Incomplete() {
  return (
    <MessagePage title="This link is incomplete">
      <p className="text-soft">
        Some mail programs cut long links in two. Copy the whole link from the e-mail, or ask for a
        new one. Nothing was lost.
      </p>
      <Link href="/sign-in" prefetch={false} className={buttonLook('primary', 'mt-2')}>
        Ask for a new link
      </Link>
    </MessagePage>
  )
}
