import { expect, test } from 'vitest'
import { address as addressSchema } from '@/lib/gigs/addresses'
import { formatAddress } from '@/lib/i18n/format-address'

test.each([
  [
    { line1: '350 Mission Street', line2: 'Apt 12', city: 'San Francisco', state: 'CA' },
    { postalCode: '94105', country: 'US' },
    ['350 Mission Street', 'Apt 12', 'San Francisco, CA 94105', 'United States'],
  ],
  [
    { line1: 'Hauptstraße 5', line2: 'Hinterhaus', city: 'Berlin', state: 'Berlin' },
    { postalCode: '10115', country: 'DE' },
    ['Hauptstraße 5', 'Hinterhaus', '10115 Berlin', 'Germany'],
  ],
  [
    { line1: '10 Downing Street', city: 'London' },
    { postalCode: 'SW1A 2AA', country: 'GB' },
    ['10 Downing Street', 'London', 'SW1A 2AA', 'United Kingdom'],
  ],
  [
    { line1: '1 King Street', line2: null, city: 'Toronto', state: 'ON' },
    { postalCode: 'M5H 1A1', country: 'CA' },
    ['1 King Street', 'Toronto ON M5H 1A1', 'Canada'],
  ],
  [
    { line1: 'Váci utca 1', line2: '2. em. 4', city: 'Budapest' },
    { postalCode: '1052', country: 'HU' },
    ['Budapest', 'Váci utca 1', '2. em. 4', '1052', 'Hungary'],
  ],
  // This format has no place for the city.
  [
    { line1: '1-2-3 Marunouchi', line2: 'Floor 5', city: 'Chiyoda-ku', state: 'Tokyo' },
    { postalCode: '100-0005', country: 'JP' },
    ['1-2-3 Marunouchi', 'Floor 5', 'Chiyoda-ku, Tokyo', '100-0005', 'Japan'],
  ],
  [
    { line1: '丸の内1-2-3', city: '千代田区', state: '東京都' },
    { postalCode: '100-0005', country: 'JP' },
    ['〒100-0005', '東京都', '千代田区', '丸の内1-2-3', 'Japan'],
  ],
  [
    { line1: '1 Raffles Place', city: 'Singapore' },
    { postalCode: '048616', country: 'SG' },
    ['1 Raffles Place', 'SINGAPORE 048616', 'Singapore'],
  ],
  [
    { line1: '5 Main Road', city: 'Somewhere', state: 'North', postalCode: '123' },
    { country: 'XK' },
    ['5 Main Road', 'North', '123 Somewhere', 'Kosovo'],
  ],
])('formats %j', (streets, rest, lines) => {
  expect(formatAddress({ ...streets, ...rest }, 'en-US')).toEqual(lines)
})

const allCountryCodes = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').flatMap((first, _index, letters) =>
  letters.map((second) => first + second),
)

test.each(allCountryCodes)('keeps all parts of an address in %s', (country) => {
  const address = { line1: 'Alpha 1', line2: 'Beta 2', city: 'Gamma', state: 'Delta', country }
  const text = formatAddress({ ...address, postalCode: '98765' }, 'en-US').join('\n')
  for (const part of ['Alpha 1', 'Beta 2', 'Gamma', 'Delta', '98765']) expect(text).toContain(part)
})

test('reads all parts of an address from Gigs', () => {
  const address = { line1: 'Alpha 1', line2: 'Beta 2', city: 'Gamma', state: 'DE', country: 'US' }
  const complete = { id: 'adr_1', ...address, postalCode: '98765' }
  expect(addressSchema.parse({ object: 'userAddress', ...complete })).toEqual(complete)
})

test('names the country in the language of the page', () => {
  const address = { line1: 'Hauptstraße 5', city: 'Berlin', country: 'DE' }
  expect(formatAddress(address, 'de-DE').at(-1)).toBe('Deutschland')
  expect(formatAddress({ ...address, country: 'nowhere' }, 'en-US').at(-1)).toBe('nowhere')
})
