import { describe, expect, test } from 'vitest'
import { checkAddress, countries } from '@/lib/account/check-address'

const empty = { country: '', line1: '', line2: '', postalCode: '', city: '', state: '' }
const street = { ...empty, line1: '1 Main Street', city: 'Town' }

const check = (entered: Partial<typeof empty>) => checkAddress({ ...street, ...entered })

test('returns an address without its empty parts', () => {
  const line = { line1: ' 1 Main\tStreet ', city: 'Berlin', country: 'DE', postalCode: '10115' }
  const address = { line1: '1 Main Street', city: 'Berlin', country: 'DE', postalCode: '10115' }
  expect(check(line)).toEqual({ ok: true, address })
  expect(check({ ...line, line2: 'Hof' })).toMatchObject({ address: { ...address, line2: 'Hof' } })
})

test('a country alone is no address, because the form preselects one', () => {
  expect(checkAddress({ ...empty, country: 'US' })).toEqual({ ok: true, address: null })
  expect(checkAddress(empty)).toEqual({ ok: true, address: null })
})

test('names every part that is missing', () => {
  const { errors } = Object(checkAddress({ ...empty, line2: 'x', country: 'US' }))
  expect(Object.keys(errors).toSorted()).toEqual(['city', 'line1', 'postalCode', 'state'])
  expect(check({})).toEqual({ ok: false, errors: { country: 'country' } })
})

test.each(['line1', 'line2', 'city'])('rejects a %s of more than 200 characters', (name) => {
  const german = { country: 'DE', postalCode: '10115' }
  expect(check({ ...german, [name]: 'a'.repeat(200) })).toMatchObject({ ok: true })
  const { errors } = Object(check({ ...german, [name]: 'a'.repeat(201) }))
  expect(Object.keys(errors)).toEqual([name])
})

describe('the state', () => {
  test.each([
    ['US', 'NY', 'NY'],
    ['US', 'ny', 'NY'],
    ['US', 'New York', 'NY'],
    ['US', 'new  york', 'NY'],
    ['US', 'US-NY', 'NY'],
    ['US', 'D.C.', 'DC'],
    ['US', 'Puerto Rico', 'PR'],
    ['CA', 'Quebec', 'QC'],
    ['CA', 'québec', 'QC'],
    ['CA', 'British Columbia', 'BC'],
  ])('in %s: %s is %s', (country, state, expected) => {
    const postalCode = country === 'US' ? '10001' : 'K1A 0B1'
    expect(check({ country, state, postalCode })).toMatchObject({ address: { state: expected } })
  })

  test.each([
    ['US', ''],
    ['US', 'ZZ'],
    ['US', 'Ontario'],
    ['US', 'US'],
    ['CA', ''],
    ['CA', 'NY'],
    ['DE', 'Narnia'],
    ['JP', 'Tokyo'],
  ])('in %s: rejects %j', (country, state) => {
    const postalCode =
      new Map([
        ['US', '10001'],
        ['CA', 'K1A 0B1'],
        ['DE', '10115'],
      ]).get(country) ?? '100-0001'
    const { errors } = Object(check({ country, state, postalCode }))
    expect(Object.keys(errors)).toEqual(['state'])
  })

  test('is optional in other countries, where its official code is used', () => {
    const sydney = { country: 'AU', postalCode: '2000' }
    expect(check(sydney)).toMatchObject({ ok: true })
    expect(check({ ...sydney, state: 'New South Wales' })).toMatchObject({
      address: { state: 'NSW' },
    })
  })
})

describe('the postal code', () => {
  test.each([
    ['DE', '10115', '10115'],
    ['DE', ' １０１１５ ', '10115'],
    ['GB', 'sw1a 1aa', 'SW1A 1AA'],
    ['NL', '1234 ab', '1234 AB'],
    ['IN', '110 001', '110001'],
    ['JP', '100‑0001', '100-0001'],
    ['US', '78701–1234', '78701-1234'],
  ])('in %s: %s is %s', (country, postalCode, expected) => {
    const state = country === 'US' ? 'TX' : ''
    expect(check({ country, postalCode, state })).toMatchObject({
      address: { postalCode: expected },
    })
  })

  test.each([
    ['DE', 'SW1A 1AA', 'otherPostalCode'],
    ['DE', '78701-1234', 'otherPostalCode'],
    ['GB', '10115', 'otherPostalCode'],
    ['US', 'K1A 0B1', 'otherPostalCode'],
    ['CA', '90210', 'otherPostalCode'],
    ['PL', '00001', 'otherPostalCode'],
    ['FR', '', 'postalCode'],
    ['AE', '12345', 'noPostalCode'],
  ])('in %s: rejects %j', (country, postalCode, error) => {
    const state = new Map([
      ['US', 'TX'],
      ['CA', 'ON'],
    ]).get(country)
    const errors = { postalCode: error }
    expect(check({ country, postalCode, state: state ?? '' })).toEqual({ ok: false, errors })
  })

  test('is absent where a country has none', () => {
    expect(check({ country: 'AE' })).toMatchObject({ ok: true })
    expect(check({ country: 'AE' })).not.toHaveProperty('address.postalCode')
  })
})

test('knows the countries, and accepts no other', () => {
  expect(countries).toHaveLength(249)
  expect(countries).toContain('AF')
  for (const country of ['XX', 'ZZ', 'UK', 'Germany', '__proto__']) {
    expect(check({ country, postalCode: '1' })).toMatchObject({ ok: false })
  }
})
