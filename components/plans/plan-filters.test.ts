import { describe, expect, test } from 'vitest'
import {
  fittingPlans,
  orderIn,
  type Parameters,
  planFilters,
  plansPath,
} from '@/components/plans/plan-filters'
import { aPlan, oneTimePlan } from '@/lib/testing/account'

const display = { locale: 'en-US', timeZone: 'UTC' }
const gigabytes = (id: string, amount: number | null, differences = {}) =>
  aPlan({
    id,
    allowances: {
      dataBytes: amount && amount * 1_000_000_000,
      voiceSeconds: null,
      smsMessages: null,
    },
    ...differences,
  })
const yearly = { validity: { value: 12, unit: 'month', type: 'recurring' } }
const plans = [
  gigabytes('small', 2),
  gigabytes('card', 10, { simTypes: ['pSIM'] }),
  gigabytes('year', 120, yearly),
  gigabytes('all', null, { coverage: { name: 'Europe', countries: ['FR', 'DE'] } }),
  { ...oneTimePlan, id: 'once' },
]
const filtersFor = (parameters = {}, among = plans) => planFilters(among, parameters, display)
const idsFor = (parameters: Parameters) =>
  fittingPlans(plans, filtersFor(parameters)).map(({ id }) => id)

test.each([
  [{ data: '0-10' }, ['small', 'card', 'once']],
  [{ data: '10-' }, ['year']],
  [{ data: 'unlimited' }, ['all']],
  [{ place: 'DE' }, ['all']],
  [{ sim: 'card' }, ['card']],
  [{ term: 'yearly' }, ['year']],
  [{ term: 'once' }, ['once']],
  [{ term: 'monthly', sim: 'esim', place: 'US' }, ['small']],
  [{ data: 'unlimited', term: 'once' }, []],
])('the filters %j leave the plans %j', (parameters, ids) => {
  expect(idsFor(parameters)).toEqual(ids)
})

test.each([
  { data: '5-7' },
  { place: 'ZZ' },
  { sim: ['card', 'card'] },
  { term: '<script>' },
  { other: 'x' },
])('ignores the unknown value %j', (parameters) => {
  expect(idsFor(parameters)).toHaveLength(plans.length)
  expect(filtersFor(parameters).every(({ chosen }) => chosen === null)).toBe(true)
})

test('offers no option that fits no plan', () => {
  for (const { options } of filtersFor()) {
    for (const { fits } of options) expect(plans.some(fits)).toBe(true)
  }
  expect(filtersFor().find(({ name }) => name === 'term')?.options).toHaveLength(3)
})

test('leaves out a filter that decides nothing', () => {
  const alike = [gigabytes('a', 5), gigabytes('b', 5)]
  expect(filtersFor({}, alike)).toEqual([])
  const [only, ...others] = filtersFor({}, [gigabytes('a', 5), gigabytes('b', null)])
  expect([only?.name, others]).toEqual(['data', []])
})

test('separates plans by round amounts that follow from the plans', () => {
  const sizes = [30, 40, 60, 80, 200, 400].map((size) => gigabytes(String(size), size))
  const data = filtersFor({}, sizes).find(({ name }) => name === 'data')
  expect(data?.options.map(({ label }) => label)).toEqual([
    'Up to 50 GB',
    '50 GB to 100 GB',
    'More than 100 GB',
  ])
})

test('lists the countries of all plans by name', () => {
  const place = filtersFor().find(({ name }) => name === 'place')
  expect(place?.options.map(({ label }) => label)).toEqual(['France', 'Germany', 'United States'])
})

test('names options in the language of the display, with countries in its alphabet', () => {
  const german = { locale: 'de-DE', timeZone: 'UTC' }
  const among = [...plans, aPlan({ coverage: { name: '', countries: ['AT', 'ZA'] } })]
  const filters = planFilters(among, {}, german)
  const labelsOf = (name: string) =>
    filters.find((filter) => filter.name === name)?.options.map(({ label }) => label)
  expect(labelsOf('place')).toEqual([
    'Deutschland',
    'Frankreich',
    'Österreich',
    'Südafrika',
    'Vereinigte Staaten',
  ])
  expect(labelsOf('term')).toEqual(['Jeden Monat', 'Jedes Jahr', 'Einmal'])
})

describe('the order', () => {
  const priced = [500, 100_000, 900].map((amount, index) =>
    aPlan({ id: String(index), price: { amount, currency: index === 1 ? 'HUF' : 'USD' } }),
  )
  const sorted = (sort: string, among = priced) =>
    among.toSorted(orderIn({ sort })?.compare).map(({ id }) => id)

  test('sorts by price in major units', () => {
    expect(sorted('price')).toEqual(['0', '2', '1'])
    expect(sorted('price-high')).toEqual(['1', '2', '0'])
  })

  test('sorts by data, unlimited first, then by price', () => {
    const cheap = gigabytes('cheap', null, { price: { amount: 1, currency: 'USD' } })
    expect(sorted('data', [...plans, cheap])).toEqual([
      'cheap',
      'all',
      'year',
      'card',
      'once',
      'small',
    ])
  })

  test('is that of the catalog for unknown values', () => {
    expect(orderIn({ sort: 'name' })).toBeNull()
    expect(orderIn({ sort: ['price'] })).toBeNull()
  })
})

test('returns the address of the chosen options', () => {
  const filters = filtersFor({ sim: 'card', place: 'US' })
  const order = orderIn({ sort: 'data' })
  expect(plansPath({ filters, order, ticked: ['a', 'b'] })).toBe(
    '/plans?place=US&sim=card&sort=data&compare=a&compare=b',
  )
  expect(plansPath({ filters: [], order: null, ticked: [] })).toBe('/plans')
})
