import type { ApiError } from '../../errors'
import type { AddressDetails } from '../../model/state'
import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'

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

/** Validates the fields that every country requires. The domain checks the rules of each country. */
export function emptyAddressFields({ country, line1, city }: AddressDetails): FormErrors {
  return {
    ...(isCountry(country) ? {} : { country: 'Choose a country.' }),
    ...(line1 ? {} : { line1: 'Enter the street and number.' }),
    ...(city ? {} : { city: 'Enter the city.' }),
  }
}

/** Converts the details of `userAddressInvalid` to form errors. */
export function addressErrors({ extras, message }: ApiError): FormErrors {
  const details = extras.details ?? []
  if (details.length === 0) return { '': message }
  return Object.fromEntries(
    details.map(({ property, code, message: fallback }) => [
      property,
      messages[`${property}.${code}`] ?? fallback,
    ]),
  )
}

const messages: Record<string, string> = {
  'postalCode.addressPropertyIncomplete': 'Enter the postal code.',
  'state.addressPropertyIncomplete': 'Enter the state or province as two letters.',
  'state.addressPropertyInvalid': 'Enter the state or province as two letters, such as NY.',
}

// ISO 3166-1 alpha-2.
const COUNTRY_CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

const names = new Intl.DisplayNames('en', { type: 'region' })

/** All countries by code and English name, sorted by name. */
const countries = COUNTRY_CODES.split(' ')
  .map((code): readonly [string, string] => [code, names.of(code) ?? code])
  .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))

function isCountry(code: string) {
  return countries.some(([country]) => country === code)
}
