'use client'

import {
  AddressFieldset,
  type AddressValues,
  type AddressWords,
} from '@/components/profile/address-fieldset'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { useUiWords } from '@/components/ui/words'
import type { FormState, FormValues } from '@/lib/http/form-data'

type ProfileValues = FormValues<'name' | 'birthday' | 'language' | 'region' | 'theme'> &
  AddressValues

/** `result` is `partly` if the message says what is still to do or was not needed. */
export type ProfileState = FormState<ProfileValues> & { result: 'saved' | 'partly' | 'refused' }

type Label = 'name' | 'birthday' | 'language' | 'region'

export type ProfileWords = Record<Label | `${Label}Hint` | 'save', string> & {
  theme: Record<'title' | 'device' | 'light' | 'dark' | 'hint', string>
  address: AddressWords
}

type Option = { value: string; label: string }

type Props = {
  save: (previous: ProfileState | null, form: FormData) => Promise<ProfileState | null>
  current: ProfileValues
  /** The details to ask for: those that Gigs does not have. */
  asks: { name: boolean; birthday: boolean; address: boolean }
  /** What is saved here but not yet passed on, as a message. */
  pending: string | null
  languages: Option[]
  regions: Option[]
  countries: Option[]
  words: ProfileWords
}

export function ProfileForm({ save, current, asks, pending, words, ...options }: Props) {
  const { saving } = useUiWords()
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
          label={words.name}
          hint={words.nameHint}
          error={errors.name}
          autoComplete="name"
          maxLength={200}
          defaultValue={values.name}
        />
      )}
      {asks.birthday && (
        <TextField
          name="birthday"
          label={words.birthday}
          hint={words.birthdayHint}
          error={errors.birthday}
          type="date"
          autoComplete="bday"
          min="1900-01-01"
          defaultValue={values.birthday}
        />
      )}
      {asks.address && (
        <AddressFieldset
          {...{ values, errors }}
          countries={options.countries}
          words={words.address}
        />
      )}
      <SelectField
        name="language"
        label={words.language}
        hint={words.languageHint}
        error={errors.language}
        options={options.languages}
        selected={values.language}
      />
      <SelectField
        name="region"
        label={words.region}
        hint={words.regionHint}
        error={errors.region}
        options={options.regions}
        selected={values.region}
      />
      <ThemeFieldset chosen={values.theme} error={errors.theme} words={words.theme} />
      {unsent && <UnsentNotice reason={unsent} />}
      <SubmitButton pending={saving} className="justify-self-start">
        {words.save}
      </SubmitButton>
    </form>
  )
}

const tones = { saved: 'good', partly: 'wait', refused: 'alarm' } as const
const announcements = { saved: 'status', partly: 'status', refused: 'alert' } as const

const themes = [
  { value: '', word: 'device' },
  { value: 'light', word: 'light' },
  { value: 'dark', word: 'dark' },
] as const

type ThemeProps = { chosen: string; error: string | undefined; words: ProfileWords['theme'] }

function ThemeFieldset({ chosen, error, words }: ThemeProps) {
  const describedBy = [error && 'theme-error', 'theme-hint'].filter(Boolean).join(' ')
  return (
    <fieldset className="grid gap-1.5" aria-describedby={describedBy}>
      <legend className="mb-1.5 text-sm font-semibold">{words.title}</legend>
      <div className="grid gap-2 sm:flex sm:*:flex-auto">
        {themes.map(({ value, word }) => (
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
            {words[word]}
          </label>
        ))}
      </div>
      {error && (
        <p id="theme-error" role="alert" className="text-sm font-medium text-destructive">
          {error}
        </p>
      )}
      <p id="theme-hint" className="text-sm text-muted-foreground">
        {words.hint}
      </p>
    </fieldset>
  )
}
