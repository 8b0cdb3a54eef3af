import { formatAddress as formatForCountry } from 'localized-address-format'
import type { Address } from '@/lib/account/account'
import { countryName } from '@/lib/i18n/format'

/**
 * Returns the lines of an address in the format of its country. The name of the country in `locale` is the last line.
 * Parts that the country's format omits are added to the street lines, so no part is lost.
 */
export function formatAddress(address: Omit<Address, 'id'>, locale: string): string[] {
  const { line1, line2, city, state, postalCode, country } = address
  const streets = [line1, line2 ?? '']
  const parts = {
    locality: city,
    ...(state && state !== city && { administrativeArea: state }), // avoids "Berlin, Berlin"
    ...(postalCode && { postalCode }),
  }
  const isLatin = ONLY_LATIN.test([line1, line2, city].join(''))
  // One text for all street lines, because the library misplaces text that follows several lines.
  const arrange = (fields: object, texts: string[]) => {
    const input = { postalCountry: country, ...fields, addressLines: [texts.join('\n')] }
    return formatForCountry(input, isLatin ? 'latin' : 'local').flatMap((line) => line.split('\n'))
  }
  const omitted = omittedParts(parts, (marks) => arrange(marks, [STREET]))
  const lines = isLatin ? [...streets, ...omitted] : [...omitted, ...streets]
  return [...arrange(parts, lines.filter(Boolean)), countryName(country, locale)]
}

// Some countries use another order for addresses in their own script.
const ONLY_LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

const STREET = '\u{E000}' // a private use character, which occurs in no address

// Formats the address with a private use character for each part, to find the parts that the format omits.
function omittedParts(
  parts: Record<string, string>,
  arrange: (marks: Record<string, string>) => string[],
): string[] {
  const marked = Object.entries(parts).map(([name, text], index) => {
    return { name, text, mark: String.fromCodePoint(0xe0_01 + index) }
  })
  const shown = arrange(Object.fromEntries(marked.map(({ name, mark }) => [name, mark]))).join('\n')
  // The format of a city state contains the name of the city: SINGAPORE 018956.
  const isFixed = (text: string) => shown.toLowerCase().includes(text.toLowerCase())
  return marked.flatMap(({ text, mark }) => (shown.includes(mark) || isFixed(text) ? [] : [text]))
}
