'use client'

import { MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClassName } from '@/components/ui/button'

// The button that had the focus is gone, so the focus moves to the new heading.
const focus = (heading: HTMLElement | null) => heading?.focus()

type Props = {
  to: string
  /** The path that the link leads to. */
  next: string
  /** What to do with the link. */
  children: ReactNode
}

/** Renders the note that a sign-in link was sent, in place of the form that asked for it. */
export function LinkSent({ to, next, children }: Props) {
  return (
    <output className="grid gap-3">
      <MailCheck className="size-8 text-primary" aria-hidden="true" />
      <h2 ref={focus} tabIndex={-1} className="text-xl font-bold outline-none">
        Check your inbox
      </h2>
      <p>
        We sent a link to <strong className="wrap-anywhere">{to}</strong>. {children}
      </p>
      <p className="text-sm text-muted-foreground">
        The link works once, for 15 minutes. Can’t find the e-mail? Check your spam folder.
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
