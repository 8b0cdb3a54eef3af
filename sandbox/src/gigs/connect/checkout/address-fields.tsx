import type { ApiError } from '../../errors'
import type { AddressDetails } from '../../model/state'
import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'
import { countries, isCountry } from './countries'

/** The fields of an address, in the order people write it. */
export function AddressFields({ values, errors }: { values: FormValues; errors: FormErrors }) {
  const shared = { values, errors }
  return (
    <fieldset class="form">
      <legend>Address</legend>
      <SelectField
        name="country"
        label="Country"
        options={countries}
        autocomplete="country"
        {...shared}
      />
      <TextField name="line1" label="Street and number" autocomplete="address-line1" {...shared} />
      <TextField
        name="line2"
        label="Apartment, floor"
        autocomplete="address-line2"
        optional
        {...shared}
      />
      <div class="pair">
        <TextField
          name="postalCode"
          label="Postal code"
          autocomplete="postal-code"
          maxlength={12}
          {...shared}
        />
        <TextField name="city" label="City" autocomplete="address-level2" {...shared} />
      </div>
      <TextField
        name="state"
        label="State or province"
        hint="Two letters, such as NY. Only for the United States and Canada."
        autocomplete="address-level1"
        capitalize="characters"
        maxlength={40}
        optional
        {...shared}
      />
    </fieldset>
  )
}

export function readAddress(values: FormValues): AddressDetails {
  const text = (name: string) => values[name]?.trim() ?? ''
  const country = text('country')
  const hasState = country === 'US' || country === 'CA'
  return {
    line1: text('line1'),
    line2: text('line2') || null,
    city: text('city'),
    postalCode: text('postalCode') || null,
    state: (hasState && text('state').toUpperCase()) || null,
    country,
  }
}

/** What an address cannot do without anywhere; what a country adds, the domain checks. */
export function emptyAddressFields({ country, line1, city }: AddressDetails): FormErrors {
  return {
    ...(isCountry(country) ? {} : { country: 'Choose a country.' }),
    ...(line1 ? {} : { line1: 'Enter the street and number.' }),
    ...(city ? {} : { city: 'Enter the city.' }),
  }
}

/** The details of `userAddressInvalid` as problems of the fields they speak of. */
export function addressErrors({ extras, message }: ApiError): FormErrors {
  const details = extras.details ?? []
  if (details.length === 0) return { '': message }
  return Object.fromEntries(
    details.map(({ property, code, message: says }) => [
      property,
      messages[`${property}.${code}`] ?? says,
    ]),
  )
}

const messages: Record<string, string> = {
  'postalCode.addressPropertyIncomplete': 'Enter the postal code.',
  'state.addressPropertyIncomplete': 'Enter the state or province as two letters.',
  'state.addressPropertyInvalid': 'Enter the state or province as two letters, such as NY.',
}
