import { expect, test } from 'vitest'
import { summaryOf } from '@/components/subscriptions/usage-chart'
import {
  columnsPath,
  daysOf,
  roundUp,
  type UsageOfDay,
} from '@/components/subscriptions/usage-days'

const utc = { locale: 'en-US', timeZone: 'UTC' }
const currentPeriod = { start: '2026-11-10T15:00:00Z', end: '2026-12-10T15:00:00Z' }
const now = new Date('2026-11-12T10:00:00Z')

const on = (day: string, dataBytes: number): UsageOfDay => ({
  start: `${day}T00:00:00Z`,
  end: new Date(Date.parse(day) + 86_400_000).toISOString(),
  dataBytes,
  voiceSeconds: 60,
  smsMessages: 1,
})

test('returns all days of the period, with those without usage and those to come', () => {
  const { days, earlier } = daysOf([on('2026-11-11', 5)], { currentPeriod }, utc, now)
  expect(days).toHaveLength(31)
  expect(days.slice(0, 4)).toEqual([
    { date: '2026-11-10', isToday: false, isFuture: false, ...none },
    {
      date: '2026-11-11',
      isToday: false,
      isFuture: false,
      dataBytes: 5,
      voiceSeconds: 60,
      smsMessages: 1,
    },
    { date: '2026-11-12', isToday: true, isFuture: false, ...none },
    { date: '2026-11-13', isToday: false, isFuture: true, ...none },
  ])
  expect(days.at(-1)?.date).toBe('2026-12-10')
  expect(earlier).toEqual([])
})

const none = { dataBytes: 0, voiceSeconds: 0, smsMessages: 0 }

test.each(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo'])(
  'shows a day of UTC as the day of a customer in %s that shares most of its hours',
  (timeZone) => {
    const { days } = daysOf([on('2026-11-11', 5)], { currentPeriod }, { ...utc, timeZone }, now)
    expect(days.filter(({ dataBytes }) => dataBytes > 0).map(({ date }) => date)).toEqual([
      '2026-11-11',
    ])
  },
)

test('knows today in the time zone of the customer', () => {
  const late = new Date('2026-11-12T23:30:00Z')
  const { days } = daysOf([], { currentPeriod }, { ...utc, timeZone: 'Europe/Berlin' }, late)
  expect(days.find(({ isToday }) => isToday)?.date).toBe('2026-11-13')
})

test('shows the last 31 days of a long period, and keeps the usage before them', () => {
  const year = { start: '2026-09-01T00:00:00Z', end: '2027-09-01T00:00:00Z' }
  const usage = [on('2026-09-02', 1), on('2026-10-12', 2), on('2026-10-13', 4), on('2026-11-12', 8)]
  const { days, earlier } = daysOf(usage, { currentPeriod: year }, utc, now)
  expect(days).toHaveLength(31)
  expect([days[0]?.date, days.at(-1)?.date]).toEqual(['2026-10-13', '2026-11-12'])
  expect(earlier.map(({ dataBytes }) => dataBytes)).toEqual([1, 2])
})

test('starts at the first usage if the start of the period is unknown', () => {
  const { end } = currentPeriod
  const { days } = daysOf([on('2026-11-11', 5)], { currentPeriod: { end } }, utc, now)
  expect(days[0]?.date).toBe('2026-11-11')
})

test.each([
  [0, 1],
  [1, 1],
  [1.5, 2],
  [2.1e9, 3e9],
  [9e8, 1e9],
  [72, 80],
])('rounds %d up to %d', (value, expected) => {
  expect(roundUp(value)).toBe(expected)
})

test('draws one column for each day with usage, and a small one for little usage', () => {
  expect(columnsPath([0, 50, 0.001], 100)).toBe('M1.14 100v-50h.72v50zM2.14 100v-1h.72v1z')
})

test.each([
  ['en-US', 'data', 'You used 5 GB in this period so far, most on Nov 11: 3 GB.'],
  [
    'en-US',
    'voice',
    'You used 2 min of calls in this period so far, most on Nov 11: 1 min of calls.',
  ],
  ['en-US', 'sms', 'You used 2 texts in this period so far, most on Nov 11: 1 text.'],
  [
    'de-DE',
    'voice',
    'In diesem Zeitraum hast du bisher 2 Min. telefoniert, am längsten am 11. Nov. (1 Min.).',
  ],
  [
    'es-ES',
    'sms',
    'Has enviado 2 SMS en lo que va de periodo. El día que más enviaste fue el 11 nov: 1 SMS.',
  ],
] as const)('describes the chart in %s for %s', (locale, kind, expected) => {
  const display = { locale, timeZone: 'UTC' }
  const usage = [on('2026-11-11', 3e9), on('2026-11-12', 2e9)]
  const { days } = daysOf(usage, { currentPeriod }, display, now)
  expect(summaryOf(days, kind, false, display)).toBe(expected)
})

test('describes the last days of a long period', () => {
  const { days } = daysOf([on('2026-11-11', 5e9)], { currentPeriod }, utc, now)
  expect(summaryOf(days, 'data', true, utc)).toBe(
    'You used 5 GB in the last 31 days, most on Nov 11: 5 GB.',
  )
})
