'use client'

import type { ReactNode } from 'react'
import { buttonClassName, type Tone } from '@/components/ui/button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { launchIntent } from '@/lib/connect/actions'

/** What one launch form submits; a name with several values becomes several hidden inputs. */
export type LaunchFields = Readonly<Record<string, string | readonly string[]>>

type Props = {
  intent: string
  /** Tells this rendering of the form from all others. */
  formId: string
  fields: LaunchFields
  subject: string | undefined
  label: string
  tone: Tone
  describedBy: string | undefined
  /** The id of the notice that says why it cannot start now: Gigs cannot be reached. */
  waitsFor?: string | null
  /** What the customer has to choose or answer before it starts. */
  children?: ReactNode
}

/** Starts one launch of Connect. Works without JavaScript; a refusal is shown where the button is. */
export function LaunchForm(props: Props) {
  const { intent, formId, fields, subject, waitsFor, children, ...button } = props
  const { state, unsent, form } = useFormAction(launchIntent)
  const { label, tone, describedBy } = button
  return (
    <form
      {...form}
      data-intent={intent}
      data-subject={subject}
      data-refusal={waitsFor ? 'unreachable' : undefined}
      className="grid gap-2 has-[[role=alert]]:basis-full"
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="formId" value={formId} />
      {Object.entries(fields).flatMap(([name, values]) =>
        [values]
          .flat()
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      {children}
      {waitsFor ? (
        <button disabled className={buttonClassName('off')} aria-describedby={waitsFor}>
          {label}
        </button>
      ) : (
        <SubmitButton tone={tone} pending="Opening…" {...(describedBy && { describedBy })}>
          {label}
        </SubmitButton>
      )}
      {unsent && <UnsentNotice reason={unsent} />}
      {state && (
        <p role="alert" className="max-w-prose text-sm font-medium text-alarm">
          {state.error}
        </p>
      )}
    </form>
  )
}
