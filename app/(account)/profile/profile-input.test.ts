import { expect, test } from 'vitest'
import { profileInput, valuesOf } from '@/app/(account)/profile/profile-input'

const entered = {
  language: 'de',
  region: 'US',
  theme: '',
  country: 'US',
  line1: '1 Main Street',
  line2: '',
  postalCode: '10001',
  city: 'New York',
  state: 'NY',
}

test('an address keeps an emoji after many spaces', () => {
  const line1 = `Main${' '.repeat(249)}😀`
  expect(profileInput.parse({ ...entered, line1 }).address?.line1).toBe('Main 😀')
})

test('a line that is too long is refused, not cut', () => {
  const { error } = profileInput.safeParse({ ...entered, line1: 'a'.repeat(300) })
  expect(error?.issues.map(({ path }) => path)).toEqual([['line1']])
})

test('the form shows text that the database can store', () => {
  const { line1 } = valuesOf({ ...entered, line1: `${'a'.repeat(253)}😀` })
  expect(line1).not.toMatch(/\p{Surrogate}/u)
})

test('a state and a postal code may be pasted in full-width characters', () => {
  const { address } = profileInput.parse({ ...entered, state: 'ＮＹ', postalCode: '１０００１' })
  expect(address).toMatchObject({ state: 'NY', postalCode: '10001' })
})

test('a language and a region become one locale', () => {
  expect(profileInput.parse(entered).locale).toBe('de-US')
})

test.each([
  ['language', 'fr'],
  ['language', ''],
  ['language', 'constructor'],
  ['region', 'XX'],
  ['region', ''],
  ['region', 'de'],
])('a %s that is not in the list is refused: %j', (name, value) => {
  const { error } = profileInput.safeParse({ ...entered, [name]: value })
  expect(error?.issues.map(({ path }) => path)).toEqual([[name]])
})
