'use client'

import type { MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { buttonClassName, type Tone } from '@/components/ui/button'

type Props = {
  children: ReactNode
  pending: string
  tone?: Tone
  className?: string
  describedBy?: string
}

/** The one submit button of a form. While the form is on its way it says so and submits no second time. */
export function SubmitButton({
  children,
  pending,
  tone = 'primary',
  className = '',
  describedBy,
}: Props) {
  const status = useFormStatus()
  // Not `disabled`, which would drop the keyboard focus.
  const ignore = (event: MouseEvent) => status.pending && event.preventDefault()
  // Both labels lie on each other, so that the button keeps its width.
  const layer = 'col-start-1 row-start-1'
  return (
    <button
      type="submit"
      className={buttonClassName(tone, `cursor-pointer ${className}`)}
      aria-disabled={status.pending}
      aria-describedby={describedBy}
      onClick={ignore}
    >
      <span className={`${layer} ${status.pending ? 'invisible' : ''}`}>{children}</span>
      <span className={`${layer} ${status.pending ? '' : 'invisible'}`}>{pending}</span>
    </button>
  )
}
