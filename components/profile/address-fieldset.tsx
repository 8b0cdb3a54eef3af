import { SelectField, TextField } from '@/components/ui/field'
import type { FormValues } from '@/lib/http/form-data'

export type AddressValues = FormValues<
  'country' | 'line1' | 'line2' | 'postalCode' | 'city' | 'state'
>

type Props = {
  values: AddressValues
  errors: Partial<AddressValues>
  countries: { value: string; label: string }[]
}

/** Renders the fields of an address. The server knows the rules of each country. */
export function AddressFieldset({ values, errors, countries }: Props) {
  const text = (name: keyof AddressValues) => ({
    name,
    error: errors[name],
    defaultValue: values[name],
    maxLength: 254,
  })
  return (
    <fieldset className="grid gap-6" aria-describedby="address-hint">
      <legend className="mb-1 text-lg font-bold">Address</legend>
      <p id="address-hint" className="text-sm text-muted-foreground">
        Some plans need it, and we ship SIM cards to it. You can leave all of it empty.
      </p>
      <SelectField
        name="country"
        label="Country"
        error={errors.country}
        autoComplete="country"
        options={countries}
        selected={values.country}
      />
      <TextField {...text('line1')} label="Street and number" autoComplete="address-line1" />
      <TextField
        {...text('line2')}
        label="Apartment, floor (optional)"
        autoComplete="address-line2"
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          {...text('postalCode')}
          label="Postal code"
          autoComplete="postal-code"
          autoCapitalize="characters"
        />
        <TextField {...text('city')} label="City" autoComplete="address-level2" />
      </div>
      <TextField
        {...text('state')}
        label="State or province"
        hint="Its name or two letters, like NY. Needed in the United States and Canada."
        autoComplete="address-level1"
      />
    </fieldset>
  )
}
