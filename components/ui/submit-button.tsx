'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonClassName, type Tone } from '@/components/ui/button'

type Props = {
  children: ReactNode
  pending: ReactNode
  tone?: Tone
  className?: string
  describedBy?: string
  /** Submitted with the form, to tell its buttons apart. */
  name?: string
  value?: string
}

/** Renders the submit button of a form. While the form is pending it shows `pending` and ignores clicks. */
export function SubmitButton({
  children,
  pending,
  tone = 'primary',
  className = '',
  describedBy,
  ...submitted
}: Props) {
  const status = useFormStatus()
  // `disabled` would drop the keyboard focus.
  const ignoreWhilePending = (event: MouseEvent) => status.pending && event.preventDefault()
  // Both labels share one grid cell, so the button keeps its width.
  const cell = 'col-start-1 row-start-1'
  return (
    <button
      type="submit"
      {...submitted}
      className={buttonClassName(tone, `cursor-pointer ${className}`)}
      aria-disabled={status.pending}
      aria-describedby={describedBy}
      onClick={ignoreWhilePending}
    >
      <span className={`${cell} ${status.pending ? 'invisible' : ''}`}>{children}</span>
      <span className={`${cell} ${status.pending ? '' : 'invisible'}`}>{pending}</span>
    </button>
  )
}
