'use client'

import { useEffect, useRef } from 'react'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { useUiWords } from '@/components/ui/words'
import type { FormState, FormValues } from '@/lib/http/form-data'

export type CodeState = FormState<FormValues<'code'>>

type Props = {
  enterCode: (previous: CodeState | null, form: FormData) => Promise<CodeState>
  next: string
  words: Record<'label' | 'hint' | 'button', string>
  /** The id of the signed-in user whom this sign-in replaces. */
  instead?: string | undefined
}

/** Asks for the code from the sign-in e-mail. */
export function CodeForm({ enterCode, next, words, instead }: Props) {
  const { oneMoment } = useUiWords()
  const { state, unsent, formProps } = useFormAction<CodeState>(enterCode)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    if (state) input.current?.select() // the refused code
  }, [state])
  return (
    <form {...formProps} className="grid gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      {instead && <input type="hidden" name="instead" value={instead} />}
      <TextField
        ref={input}
        name="code"
        label={words.label}
        hint={words.hint}
        error={state?.errors.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        defaultValue={state?.values.code}
      />
      {unsent && <UnsentNotice reason={unsent} />}
      <SubmitButton pending={oneMoment}>{words.button}</SubmitButton>
    </form>
  )
}
