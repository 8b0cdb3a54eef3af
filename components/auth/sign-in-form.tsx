'use client'

import { MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClassName } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type LinkState = { sentTo: string } | { typed: string; error: string } | null

type Props = {
  sendLink: (previous: LinkState, form: FormData) => Promise<LinkState>
  next: string
  /** The address to begin with, where it is known. */
  email?: string | undefined
  /** Another way to sign in, which comes first. */
  children?: ReactNode
}

/** Asks for an e-mail address and sends a link there. */
export function SignInForm({ sendLink, next, email, children }: Props) {
  const { state, unsent, form } = useFormAction(sendLink)
  if (state && 'sentTo' in state) return <Sent to={state.sentTo} next={next} />
  return (
    <>
      {children}
      <form {...form} className="grid gap-4" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label="E-mail address"
          hint="We send you a link that signs you in. It works once, for 15 minutes."
          error={state?.error}
          render={(props) => (
            <input
              {...props}
              type="email"
              autoComplete="email"
              required
              defaultValue={state?.typed ?? email}
            />
          )}
        />
        {unsent && <UnsentNotice reason={unsent} />}
        <SubmitButton tone={children ? 'outline' : 'primary'} pending="Sending…">
          E-mail me a link
        </SubmitButton>
      </form>
    </>
  )
}

// The pressed button is gone; a reader who cannot see goes on here.
const focus = (heading: HTMLElement | null) => heading?.focus()

function Sent({ to, next }: { to: string; next: string }) {
  return (
    <output className="grid gap-3">
      <MailCheck className="size-8 text-accent" aria-hidden="true" />
      <h2 ref={focus} tabIndex={-1} className="text-xl font-bold outline-none">
        Check your mailbox
      </h2>
      <p>
        We sent a link to <strong className="wrap-anywhere">{to}</strong>. Open it on this device to
        sign in.
      </p>
      <p className="text-sm text-soft">
        It works once, for 15 minutes. Nothing there? Look in the spam folder too.
      </p>
      <a
        href={`/sign-in?next=${encodeURIComponent(next)}`}
        className={buttonClassName('outline', 'mt-2')}
      >
        Use another address
      </a>
    </output>
  )
}
