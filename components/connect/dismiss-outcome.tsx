'use client'

import { ReturnPath } from '@/components/connect/return-path'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { dismissOutcome } from '@/lib/connect/actions'

type Props = { launch: string; words: Record<'dismiss' | 'dismissing', string> }

/** Hides the outcome of a launch for good and leads back to this page. Works without JavaScript. */
export function DismissOutcome({ launch, words }: Props) {
  const { unsent, formProps } = useFormAction(dismissOutcome)
  return (
    <form {...formProps} data-dismiss={launch} className="grid gap-2 has-[[role=alert]]:basis-full">
      <input type="hidden" name="launch" value={launch} />
      <ReturnPath />
      <SubmitButton tone="link" pending={words.dismissing} className="justify-items-start">
        {words.dismiss}
      </SubmitButton>
      {unsent && <UnsentNotice reason={unsent} />}
    </form>
  )
}
