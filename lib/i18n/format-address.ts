import { formatAddress as formatForCountry } from 'localized-address-format'
import type { Address } from '@/lib/account/account'
import { countryName } from '@/lib/i18n/format'

/**
 * An address in lines, in the order of its country, with the name of the country in `locale` last. It is
 * complete: a part that the format of a country has no place for stands with the streets.
 */
export function formatAddress(address: Omit<Address, 'id'>, locale: string): string[] {
  const { line1, line2, city, state, postalCode, country } = address
  const streets = [line1, line2 ?? '']
  const parts = {
    locality: city,
    ...(state && state !== city && { administrativeArea: state }), // Berlin, Berlin
    ...(postalCode && { postalCode }),
  }
  const isLatin = ONLY_LATIN.test([line1, line2, city].join(''))
  // One text for all the streets: the library breaks a line that goes on after several.
  const arrange = (fields: object, texts: string[]) => {
    const given = { postalCountry: country, ...fields, addressLines: [texts.join('\n')] }
    return formatForCountry(given, isLatin ? 'latin' : 'local').flatMap((line) => line.split('\n'))
  }
  const homeless = partsWithoutPlace(parts, (marks) => arrange(marks, [STREET]))
  const lines = isLatin ? [...streets, ...homeless] : [...homeless, ...streets]
  return [...arrange(parts, lines.filter(Boolean)), countryName(country, locale)]
}

// A text in the script of its country goes from the large to the small in some of them.
const ONLY_LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

const STREET = '\u{E000}' // for private use, so in no address

// Each part is replaced by a character that is in no address, to see which of them the format leaves out.
function partsWithoutPlace(
  parts: Record<string, string>,
  arrange: (marks: Record<string, string>) => string[],
): string[] {
  const marked = Object.entries(parts).map(([name, text], index) => {
    return { name, text, mark: String.fromCodePoint(0xe0_01 + index) }
  })
  const shown = arrange(Object.fromEntries(marked.map(({ name, mark }) => [name, mark]))).join('\n')
  // Where there is one city only, its name is part of the format: SINGAPORE 018956.
  const isFixed = (text: string) => shown.toLowerCase().includes(text.toLowerCase())
  return marked.flatMap(({ text, mark }) => (shown.includes(mark) || isFixed(text) ? [] : [text]))
}
