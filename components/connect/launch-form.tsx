'use client'

import type { ReactNode } from 'react'
import { ReturnPath } from '@/components/connect/return-path'
import { buttonClassName, type Tone } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { launchIntent } from '@/lib/connect/actions'

/** The hidden fields of a launch form. A name with several values becomes several inputs. */
export type LaunchFields = Readonly<Record<string, string | readonly string[]>>

type Props = {
  intent: string
  /** Identifies this rendering of the page, so that repeated clicks on it create one launch. */
  formId: string
  fields: LaunchFields
  subject: string | undefined
  words: Record<'label' | 'opening', string>
  tone: Tone
  describedBy: string | undefined
  /** Replaces `launchIntent`. */
  action?: typeof launchIntent | undefined
  /** The id of the notice that Gigs is unreachable. It disables the button. */
  unreachableNotice?: string | null
  /** Fields that the user fills in before the launch. */
  children?: ReactNode
}

/** Renders the form that launches an intent. It works without JavaScript and shows a refusal below its button. */
export function LaunchForm(props: Props) {
  const { intent, formId, fields, subject, unreachableNotice, children, ...button } = props
  const { state, unsent, formProps } = useFormAction(props.action ?? launchIntent)
  const { words, tone, describedBy } = button
  return (
    <form
      {...formProps}
      data-intent={intent}
      data-subject={subject}
      data-refusal={unreachableNotice ? 'unreachable' : undefined}
      className="grid gap-2 has-[[role=alert]]:basis-full"
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="formId" value={formId} />
      <ReturnPath />
      {Object.entries(fields).flatMap(([name, values]) =>
        [values]
          .flat()
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      {children}
      {unreachableNotice ? (
        <button disabled className={buttonClassName('off')} aria-describedby={unreachableNotice}>
          {words.label}
        </button>
      ) : (
        <SubmitButton tone={tone} pending={words.opening} {...(describedBy && { describedBy })}>
          {words.label}
        </SubmitButton>
      )}
      {unsent && <UnsentNotice reason={unsent} />}
      {state && (
        <p role="alert" className="max-w-prose text-sm font-medium text-destructive">
          {state.error}
        </p>
      )}
    </form>
  )
}
