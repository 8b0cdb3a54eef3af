import { iso31661, iso31662 } from 'iso-3166'
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator'
import type { StoredAddress } from '@/lib/db/schema'
import { pastedCode, pastedText } from '@/lib/http/pasted'
import type { profile } from '@/lib/i18n/catalogs/en/profile'

export const addressFields = ['country', 'line1', 'line2', 'postalCode', 'city', 'state'] as const
export type AddressField = (typeof addressFields)[number]

/** What is wrong with a field: a key of its message. */
type AddressError = keyof (typeof profile)['addressErrors']
type AddressErrors = Partial<Record<AddressField, AddressError>>

/** `address` is null if the customer entered none. */
export type CheckedAddress =
  { ok: true; address: StoredAddress | null } | { ok: false; errors: AddressErrors }

/** The codes of the countries of ISO 3166-1. */
export const countries: readonly string[] = iso31661
  .filter(({ state }) => state === 'assigned')
  .map(({ alpha2 }) => alpha2)

/**
 * Checks an address as the customer entered it against the rules of its country (docs/gigs-api.md#useraddress), and
 * returns it in the form that Gigs expects. A country alone is no address, because the form preselects one.
 */
export function checkAddress(entered: Record<AddressField, string>): CheckedAddress {
  const text = (name: AddressField) => pastedText(entered[name])
  const country = pastedCode(entered.country).toUpperCase()
  if (addressFields.every((name) => name === 'country' || text(name) === '')) {
    return { ok: true, address: null }
  }
  const state = stateOf(country, pastedCode(entered.state))
  const postalCode = postalCodeOf(country, pastedCode(entered.postalCode).toUpperCase())
  const [line1, line2, city] = [text('line1'), text('line2'), text('city')]
  const errors: AddressErrors = {
    ...(!isCountry(country) && { country: 'country' as const }),
    ...errorOf('line1', line1 ? tooLong(line1) : 'line1'),
    ...errorOf('line2', tooLong(line2)),
    ...errorOf('city', city ? tooLong(city) : 'city'),
    ...errorOf('state', state.error),
    ...errorOf('postalCode', postalCode.error),
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const address = {
    line1,
    ...(line2 && { line2 }),
    city,
    ...(state.value && { state: state.value }),
    ...(postalCode.value && { postalCode: postalCode.value }),
    country,
  }
  return { ok: true, address }
}

const errorOf = (name: AddressField, error: AddressError | null): AddressErrors =>
  error ? { [name]: error } : {}

type Part = { value: string; error: AddressError | null }

// Gigs requires a state in these countries only (docs/gigs-api.md#useraddress).
const WITH_STATE = new Set(['US', 'CA'])

function stateOf(country: string, entered: string): Part {
  const isRequired = WITH_STATE.has(country)
  if (!entered) return { value: '', error: isRequired ? 'state' : null }
  const value = findSubdivision(country, entered)
  if (value || !isCountry(country)) return { value: value ?? '', error: null }
  return { value: '', error: isRequired ? 'unknownState' : 'unknownRegion' }
}

/** Returns the letters after the country in the ISO 3166-2 code, for a name (`New York`) or a code (`ny`, `US-NY`). */
function findSubdivision(country: string, entered: string): string | null {
  const wanted = comparable(entered)
  const prefix = `${country}-`
  const found = iso31662.find(({ code, name }) => {
    if (!code.startsWith(prefix)) return false
    const names = [code, code.slice(prefix.length), name]
    return names.some((candidate) => comparable(candidate) === wanted)
  })
  const letters = found?.code.slice(prefix.length) ?? ''
  return /^[A-Z]+$/.test(letters) ? letters : null
}

// Ignores case, accents, spaces and punctuation: `québec`, `D.C.`
const comparable = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

function postalCodeOf(country: string, entered: string): Part {
  if (!isCountry(country)) return { value: entered, error: null }
  if (!postcodeValidatorExistsForCountry(country)) {
    return { value: '', error: entered ? 'noPostalCode' : null }
  }
  if (!entered) return { value: '', error: 'postalCode' }
  const spellings = [entered, entered.replaceAll(' ', '')]
  const value = spellings.find((spelling) => postcodeValidator(spelling, country))
  return value ? { value, error: null } : { value: '', error: 'otherPostalCode' }
}

/** Returns whether this is the code of a country. */
export const isCountry = (code: string): boolean => countries.includes(code)

const MAX_LENGTH = 200

const tooLong = (text: string): AddressError | null => (text.length > MAX_LENGTH ? 'tooLong' : null)
