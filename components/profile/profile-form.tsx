'use client'

import { AddressFieldset, type AddressValues } from '@/components/profile/address-fieldset'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import type { FormState, FormValues } from '@/lib/http/form-data'

type ProfileValues = FormValues<'name' | 'birthday' | 'locale' | 'theme'> & AddressValues

/** `result` is `partly` if the message says what is still to do or was not needed. */
export type ProfileState = FormState<ProfileValues> & { result: 'saved' | 'partly' | 'refused' }

type Props = {
  save: (previous: ProfileState | null, form: FormData) => Promise<ProfileState | null>
  current: ProfileValues
  /** The details to ask for: those that Gigs does not have. */
  asks: { name: boolean; birthday: boolean; address: boolean }
  /** What is saved here but not yet passed on, as a message. */
  pending: string | null
  languages: { value: string; label: string }[]
  countries: { value: string; label: string }[]
}

export function ProfileForm({ save, current, asks, pending, languages, countries }: Props) {
  const { state, unsent, formProps } = useFormAction(save)
  const { values, errors } = state ?? { values: current, errors: {} }
  return (
    <form {...formProps} className="grid gap-6" noValidate data-form="profile">
      {state && (
        <Notice tone={tones[state.result]} announce={announcements[state.result]}>
          {state.message}
        </Notice>
      )}
      {!state && pending && <Notice tone="wait">{pending}</Notice>}
      {asks.name && (
        <TextField
          name="name"
          label="Full name"
          hint="As shown on your passport or ID card."
          error={errors.name}
          autoComplete="name"
          maxLength={200}
          defaultValue={values.name}
        />
      )}
      {asks.birthday && (
        <TextField
          name="birthday"
          label="Date of birth"
          hint="Some plans need it before they can be activated."
          error={errors.birthday}
          type="date"
          autoComplete="bday"
          min="1900-01-01"
          defaultValue={values.birthday}
        />
      )}
      {asks.address && <AddressFieldset {...{ values, errors, countries }} />}
      <SelectField
        name="locale"
        label="Language and region"
        hint="Checkout uses this language. Dates and prices here follow its region."
        error={errors.locale}
        options={languages}
        selected={values.locale}
      />
      <ThemeFieldset chosen={values.theme} error={errors.theme} />
      {unsent && <UnsentNotice reason={unsent} />}
      <SubmitButton pending="Saving…" className="justify-self-start">
        Save profile
      </SubmitButton>
    </form>
  )
}

const tones = { saved: 'good', partly: 'wait', refused: 'alarm' } as const
const announcements = { saved: 'status', partly: 'status', refused: 'alert' } as const

const themes = [
  { value: '', label: 'Match my device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

function ThemeFieldset({ chosen, error }: { chosen: string; error: string | undefined }) {
  const describedBy = [error && 'theme-error', 'theme-hint'].filter(Boolean).join(' ')
  return (
    <fieldset className="grid gap-1.5" aria-describedby={describedBy}>
      <legend className="mb-1.5 text-sm font-semibold">Appearance</legend>
      <div className="grid gap-2 sm:flex sm:*:flex-auto">
        {themes.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-control border border-input px-3.5 text-sm font-medium has-checked:border-primary has-checked:bg-accent"
          >
            <input
              key={chosen} // React resets radio buttons after an action. A new key makes a new element.
              type="radio"
              name="theme"
              value={value}
              defaultChecked={chosen === value}
              className="size-4.5 accent-primary"
            />
            {label}
          </label>
        ))}
      </div>
      {error && (
        <p id="theme-error" role="alert" className="text-sm font-medium text-destructive">
          {error}
        </p>
      )}
      <p id="theme-hint" className="text-sm text-muted-foreground">
        Some of our network partner’s pages are only available in light mode.
      </p>
    </fieldset>
  )
}
