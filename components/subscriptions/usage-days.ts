import type { Subscription } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { dates as dateFormats } from '@/lib/i18n/intl-cache'

/** What Gigs counts for a line within a day. */
export type UsageOfDay = {
  start: string
  end: string
  dataBytes: number
  voiceSeconds: number
  smsMessages: number
}

/** One day of the chart. `date` is the calendar day of the customer (YYYY-MM-DD). */
export type Day = Omit<UsageOfDay, 'start' | 'end'> & {
  date: string
  isToday: boolean
  isFuture: boolean
}

// A longer period shows its latest days, because the columns must stay wide enough to read.
const MAX_DAYS = 31
const DAY_MS = 86_400_000

/**
 * Returns the days of the current period in order, including those without usage, at most the 31 days up to today or
 * the end of a shorter period. `earlier` is the usage before them. The API counts in days of UTC. Each one stands for
 * the day of the customer that it shares most hours with.
 */
export function daysOf(
  usage: readonly UsageOfDay[],
  { currentPeriod }: Pick<Subscription, 'currentPeriod'>,
  display: Display,
  now = new Date(),
): { days: Day[]; earlier: UsageOfDay[] } {
  const dayOf = (ms: number) => calendarDay(new Date(ms), display)
  const middleOf = ({ start, end }: UsageOfDay) => (Date.parse(start) + Date.parse(end)) / 2
  const today = dayOf(now.getTime())
  const used = usage.map((record) => ({ record, date: dayOf(middleOf(record)) }))
  const firstUse = used.map(({ date }) => date).toSorted()[0] ?? today
  const start = currentPeriod?.start ? dayOf(Date.parse(currentPeriod.start)) : firstUse
  const end = currentPeriod ? dayOf(Date.parse(currentPeriod.end) - 1) : today
  const all = range(firstUse < start ? firstUse : start, end > today ? end : today)
  const until = all.length > MAX_DAYS ? all.indexOf(today) + 1 || all.length : all.length
  const dates = all.slice(Math.max(0, until - MAX_DAYS), until)
  const [first = today] = dates
  const days = dates.map((date) => {
    const { dataBytes, voiceSeconds, smsMessages } = sumOf(
      used.filter((day) => day.date === date).map(({ record }) => record),
    )
    const [isToday, isFuture] = [date === today, date > today]
    return { date, isToday, isFuture, dataBytes, voiceSeconds, smsMessages }
  })
  const earlier = used.filter(({ date }) => date < first).map(({ record }) => record)
  return { days, earlier }
}

/** Returns the sums of usage. */
export const sumOf = (usage: readonly Omit<UsageOfDay, 'start' | 'end'>[]) => ({
  dataBytes: usage.reduce((sum, { dataBytes }) => sum + dataBytes, 0),
  voiceSeconds: usage.reduce((sum, { voiceSeconds }) => sum + voiceSeconds, 0),
  smsMessages: usage.reduce((sum, { smsMessages }) => sum + smsMessages, 0),
})

/** Returns a round number that is at least `value`, and whose half is round too: 1, 2, 3, 4, 6, 8, 10, 20 and so on. */
export function roundUp(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  const factor = [1, 2, 3, 4, 6, 8].find((step) => step * magnitude >= value) ?? 10
  return factor * magnitude
}

/**
 * Returns the path of all columns for an SVG with one unit per day and a height of 100. A day with any usage has a
 * column of at least one unit.
 */
export function columnsPath(values: readonly number[], max: number): string {
  return values
    .map((value, index) => {
      if (value <= 0) return ''
      const height = Math.max(1, Math.round((value / max) * 1000) / 10)
      return `M${index}.14 100v-${height}h.72v${height}z`
    })
    .join('')
}

function range(first: string, last: string): string[] {
  const start = Date.parse(first)
  const length = Math.round((Date.parse(last) - start) / DAY_MS) + 1
  return Array.from({ length }, (_day, index) =>
    new Date(start + index * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length),
  )
}

function calendarDay(time: Date, { timeZone }: Display): string {
  const format = dateFormats('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  })
  return format.format(time)
}
