import { described, FieldFrame, type FormErrors, type FormValues } from '../fields'

type DateInput = {
  name: string
  label: string
  autocomplete: string
  values: FormValues
  errors: FormErrors
}

export function DateField({ name, label, autocomplete, values, errors }: DateInput) {
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
        {...described(name, undefined, error)}
      />
    </FieldFrame>
  )
}

/** A birthday is a real date (YYYY-MM-DD) since 1900 that is not in the future. */
export function birthdayProblem(text: string, now: Date) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  const isReal =
    date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  if (!isReal) return 'Enter your date of birth.'
  if (date > now) return 'The date of birth is in the future.'
  return text < '1900-01-01' ? 'Enter the full year of your birth.' : null
}
