import { describedBy, FieldFrame, type FormErrors, type FormValues } from '../fields'
import type { Translator } from '../words/translator'

type DateFieldProps = {
  t: Translator
  name: string
  label: string
  autocomplete: string
  values: FormValues
  errors: FormErrors
}

export function DateField({ t, name, label, autocomplete, values, errors }: DateFieldProps) {
  const error = errors[name]
  return (
    <FieldFrame t={t} name={name} label={label} hint={undefined} error={error}>
      <input
        id={`field-${name}`}
        name={name}
        type="date"
        min="1900-01-01"
        value={values[name] ?? ''}
        autocomplete={autocomplete}
        {...describedBy(name, undefined, error)}
      />
    </FieldFrame>
  )
}

/** Requires a valid date (YYYY-MM-DD) between 1900 and today. Returns an error message or null. */
export function birthdayError(t: Translator, text: string, now: Date) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  const isValid =
    date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  if (!isValid) return t('details.noBirthday')
  if (date > now) return t('details.futureBirthday')
  return text < '1900-01-01' ? t('details.shortBirthday') : null
}
