'use client'

import { useActionState } from 'react'
import type { Tone } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { launchIntent } from '@/lib/connect/actions'

type Props = {
  intent: string
  fields: Record<string, string>
  subject: string | undefined
  label: string
  tone: Tone
  describedBy: string | undefined
}

/** Starts one trip to Connect. Works without JavaScript; a refusal is shown where the button is. */
export function LaunchForm({ intent, fields, subject, label, tone, describedBy }: Props) {
  const [state, launch] = useActionState(launchIntent, null)
  return (
    <form
      action={launch}
      data-intent={intent}
      data-subject={subject}
      className="grid gap-2 has-[[role=alert]]:basis-full"
    >
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone={tone} pending="Opening…" {...(describedBy && { describedBy })}>
        {label}
      </SubmitButton>
      {state && (
        <p role="alert" className="max-w-prose text-sm font-medium text-alarm">
          {state.error}
        </p>
      )}
    </form>
  )
}
