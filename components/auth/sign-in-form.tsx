'use client'

import type { ReactNode } from 'react'
import { TextField } from '@/components/ui/field'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { useUiWords } from '@/components/ui/words'
import type { FormState, FormValues } from '@/lib/http/form-data'

export type SignInState = FormState<FormValues<'email'>>

type Props = {
  sendLink: (previous: SignInState | null, form: FormData) => Promise<SignInState | null>
  next: string
  /** The address to start with, if it is known. */
  email?: string | undefined
  words: Record<'email' | 'hint' | 'send', string>
  /** Another way to sign in, shown above the form. */
  children?: ReactNode
}

/** Asks for an e-mail address and sends a sign-in link and a code to it. */
export function SignInForm({ sendLink, next, email, words, children }: Props) {
  const { sending } = useUiWords()
  const { state, unsent, formProps } = useFormAction(sendLink)
  return (
    <>
      {children}
      <form {...formProps} className="grid gap-4" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label={words.email}
          hint={words.hint}
          error={state?.errors.email}
          type="email"
          autoComplete="email"
          required
          defaultValue={state?.values.email ?? email}
        />
        {unsent && <UnsentNotice reason={unsent} />}
        <SubmitButton tone={children ? 'outline' : 'primary'} pending={sending}>
          {words.send}
        </SubmitButton>
      </form>
    </>
  )
}
