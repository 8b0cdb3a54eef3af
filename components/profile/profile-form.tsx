'use client'

import { ThemeField } from '@/components/profile/theme-field'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type Texts = Record<'name' | 'birthday' | 'locale' | 'theme', string>

type State = { saved: boolean; message: string; typed: Texts; errors: Partial<Texts> } | null

type Props = {
  save: (previous: State, form: FormData) => Promise<State>
  current: Texts
  choices: { value: string; label: string }[]
}

export function ProfileForm({ save, current, choices }: Props) {
  const { state, unsent, form } = useFormAction(save)
  const { typed: shown, errors } = state ?? { typed: current, errors: {} }
  return (
    <form {...form} className="grid gap-6" noValidate>
      {state && (
        <Notice tone={state.saved ? 'good' : 'alarm'} announce={state.saved ? 'status' : 'alert'}>
          {state.message}
        </Notice>
      )}
      <Person shown={shown} errors={errors} />
      <Language shown={shown} errors={errors} choices={choices} />
      <ThemeField chosen={shown.theme} error={errors.theme} />
      {unsent && <UnsentNotice reason={unsent} />}
      <SubmitButton pending="Saving…" className="justify-self-start">
        Save profile
      </SubmitButton>
    </form>
  )
}

type Fields = { shown: Texts; errors: Partial<Texts> }

function Person({ shown, errors }: Fields) {
  return (
    <>
      <Field
        name="name"
        label="Full name"
        hint="As it is on your passport or identity card."
        error={errors.name}
        render={(props) => (
          <input {...props} autoComplete="name" maxLength={200} defaultValue={shown.name} />
        )}
      />
      <Field
        name="birthday"
        label="Date of birth"
        hint="Some plans ask for it before they can be activated."
        error={errors.birthday}
        render={(props) => (
          <input
            {...props}
            type="date"
            autoComplete="bday"
            min="1900-01-01"
            defaultValue={shown.birthday}
          />
        )}
      />
    </>
  )
}

function Language({ shown, errors, choices }: Fields & Pick<Props, 'choices'>) {
  return (
    <Field
      name="locale"
      label="Language and region"
      hint="Checkout speaks this language. Dates and prices here follow its region."
      error={errors.locale}
      render={(props) => (
        // The key makes a new element: React resets a select to its first default after an action.
        <select {...props} key={shown.locale} defaultValue={shown.locale}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  )
}
