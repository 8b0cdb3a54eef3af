import { describedBy, FieldFrame, type FormErrors, type FormValues } from '../fields'

type DateFieldProps = {
  name: string
  label: string
  autocomplete: string
  values: FormValues
  errors: FormErrors
}

export function DateField({ name, label, autocomplete, values, errors }: DateFieldProps) {
  const error = errors[name]
  return (
    <FieldFrame name={name} label={label} hint={undefined} error={error}>
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
export function birthdayError(text: string, now: Date) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  const isValid =
    date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  if (!isValid) return 'Enter your date of birth.'
  if (date > now) return 'Your date of birth can’t be in the future.'
  return text < '1900-01-01' ? 'Enter your year of birth with four digits.' : null
}
