import type { ApiError } from '../../errors'
import type { AddressDetails } from '../../model/state'
import { type FormErrors, type FormValues, SelectField, TextField } from '../fields'
import { apiMessage } from '../words/api-messages'
import type { Translator } from '../words/translator'

type Props = { t: Translator; values: FormValues; errors: FormErrors }

export function AddressFields({ t, values, errors }: Props) {
  const shared = { t, values, errors }
  return (
    <fieldset class="form">
      <legend>{t('address.legend')}</legend>
      <SelectField
        name="country"
        label={t('address.country')}
        options={countriesIn(t)}
        autocomplete="country"
        {...shared}
      />
      <TextField name="line1" label={t('address.line1')} autocomplete="address-line1" {...shared} />
      <TextField
        name="line2"
        label={t('address.line2')}
        autocomplete="address-line2"
        optional
        {...shared}
      />
      <div class="pair">
        <TextField
          name="postalCode"
          label={t('address.postalCode')}
          autocomplete="postal-code"
          maxlength={12}
          {...shared}
        />
        <TextField
          name="city"
          label={t('address.city')}
          autocomplete="address-level2"
          {...shared}
        />
      </div>
      <TextField
        name="state"
        label={t('address.state')}
        hint={t('address.stateHint')}
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
export function emptyAddressFields(
  t: Translator,
  { country, line1, city }: AddressDetails,
): FormErrors {
  return {
    ...(countryCodes.includes(country) ? {} : { country: t('address.noCountry') }),
    ...(line1 ? {} : { line1: t('address.noLine1') }),
    ...(city ? {} : { city: t('address.noCity') }),
  }
}

/** Converts the details of `userAddressInvalid` to form errors. */
export function addressErrors(t: Translator, { extras, message }: ApiError): FormErrors {
  const details = extras.details ?? []
  if (details.length === 0) return { '': apiMessage(t, message) }
  return Object.fromEntries(
    details.map(({ property, code, message: text }) => {
      const key = keys.get(`${property}.${code}`)
      return [property, key ? t(key) : apiMessage(t, text)]
    }),
  )
}

type DetailKey = 'address.noPostalCode' | 'address.noState' | 'address.badState'

const keys = new Map<string, DetailKey>([
  ['postalCode.addressPropertyIncomplete', 'address.noPostalCode'],
  ['state.addressPropertyIncomplete', 'address.noState'],
  ['state.addressPropertyInvalid', 'address.badState'],
])

// ISO 3166-1 alpha-2.
const COUNTRY_CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

const countryCodes = COUNTRY_CODES.split(' ')

/** Returns all countries by code and name, sorted by name. */
function countriesIn({ locale }: Translator) {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return countryCodes
    .map((code): readonly [string, string] => [code, names.of(code) ?? code])
    .toSorted(([, a], [, b]) => compare(a, b))
}
