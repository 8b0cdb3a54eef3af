'use client'

import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { useUiWords } from '@/components/ui/words'
import type { FormState, FormValues } from '@/lib/http/form-data'

export type LineNameState = FormState<FormValues<'name'>> & { isSaved: boolean }

type Props = {
  save: (previous: LineNameState | null, form: FormData) => Promise<LineNameState | null>
  subscription: string
  /** The name that the customer gave to the line; empty for none. */
  current: string
  maxLength: number
  /** The texts of the form. `open` is the label that opens it. */
  words: Record<'open' | 'label' | 'hint' | 'save', string>
}

/** Renders the form that names a line, collapsed at first. Works without JavaScript. */
export function LineNameForm({ save, subscription, current, maxLength, words }: Props) {
  const { saving } = useUiWords()
  const { state, unsent, formProps } = useFormAction(save)
  const isOpen = state !== null && !state.isSaved
  return (
    <div className="text-sm">
      <details open={isOpen || undefined}>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center font-semibold underline underline-offset-4">
          {words.open}
        </summary>
        <form {...formProps} data-form="line-name" className="grid max-w-sm gap-3 py-3" noValidate>
          <input type="hidden" name="subscription" value={subscription} />
          <TextField
            name="name"
            label={words.label}
            hint={words.hint}
            error={state?.errors.name}
            maxLength={maxLength}
            autoComplete="off"
            defaultValue={state?.values.name ?? current}
          />
          {unsent && <UnsentNotice reason={unsent} />}
          <SubmitButton tone="outline" pending={saving} className="justify-self-start">
            {words.save}
          </SubmitButton>
        </form>
      </details>
      {state?.isSaved && <output className="font-medium text-primary">{state.message}</output>}
    </div>
  )
}
