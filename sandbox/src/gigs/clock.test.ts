import { expect, test } from 'vitest'
import { unitsAfter } from './clock'

test.each([
  ['2026-01-31T10:00:00Z', 1, 'month', '2026-02-28T10:00:00.000Z'],
  ['2026-01-31T10:00:00Z', 2, 'month', '2026-03-31T10:00:00.000Z'],
  ['2027-12-31T23:59:59Z', 2, 'month', '2028-02-29T23:59:59.000Z'],
  ['2028-02-29T00:00:00Z', 12, 'month', '2029-02-28T00:00:00.000Z'],
  ['2026-11-15T00:00:00Z', 3, 'month', '2027-02-15T00:00:00.000Z'],
  ['2026-12-31T00:00:00Z', 1, 'day', '2027-01-01T00:00:00.000Z'],
] as const)('unitsAfter: %s plus %s %s is %s', (from, count, unit, to) => {
  expect(unitsAfter(new Date(from), count, unit).toISOString()).toBe(to)
})
