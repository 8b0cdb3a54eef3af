import { SelectField, TextField } from '@/components/ui/field'
import type { FormValues } from '@/lib/http/form-data'

export type AddressValues = FormValues<
  'country' | 'line1' | 'line2' | 'postalCode' | 'city' | 'state'
>

export type AddressWords = Record<keyof AddressValues | 'title' | 'hint' | 'stateHint', string>

type Props = {
  values: AddressValues
  errors: Partial<AddressValues>
  countries: { value: string; label: string }[]
  words: AddressWords
}

/** Renders the fields of an address. The server knows the rules of each country. */
export function AddressFieldset({ values, errors, countries, words }: Props) {
  const text = (name: keyof AddressValues) => ({
    name,
    label: words[name],
    error: errors[name],
    defaultValue: values[name],
    maxLength: 254,
  })
  return (
    <fieldset className="grid gap-6" aria-describedby="address-hint">
      <legend className="mb-1 text-lg font-bold">{words.title}</legend>
      <p id="address-hint" className="text-sm text-muted-foreground">
        {words.hint}
      </p>
      <SelectField
        name="country"
        label={words.country}
        error={errors.country}
        autoComplete="country"
        options={countries}
        selected={values.country}
      />
      <TextField {...text('line1')} autoComplete="address-line1" />
      <TextField {...text('line2')} autoComplete="address-line2" />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField {...text('postalCode')} autoComplete="postal-code" autoCapitalize="characters" />
        <TextField {...text('city')} autoComplete="address-level2" />
      </div>
      <TextField {...text('state')} hint={words.stateHint} autoComplete="address-level1" />
    </fieldset>
  )
}
