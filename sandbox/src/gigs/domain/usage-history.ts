import { periodOf } from './periods'
import { requirePlan } from './references'
import type { Gigs, Subscription, UsageRecord } from '../model/state'

type Span = { period: string | undefined } | { start: string; end: string }

type Aggregation = 'hour' | 'day' | 'month'

/**
 * Returns the usage records of a subscription, oldest first: in a time span (from `start`, before `end`), in one period,
 * or all. With an aggregation, sums them by hour, day or month (UTC).
 */
export function listUsage(
  gigs: Gigs,
  subscription: Subscription,
  span: Span,
  aggregation: Aggregation | null,
): UsageRecord[] {
  const { start, end } = 'start' in span ? span : periodSpan(gigs, subscription, span.period)
  const [from, until] = [Date.parse(start), Date.parse(end)]
  const records = gigs.store
    .list('usageRecords')
    .filter(({ labels }) => labels.subscription === subscription.id)
    .filter((record) => Date.parse(record.start) >= from && Date.parse(record.start) < until)
    .toSorted((a, b) => a.start.localeCompare(b.start))
  return aggregation === null ? records : sumBy(records, aggregation)
}

// A negative period number counts back from the current period.
function periodSpan(gigs: Gigs, subscription: Subscription, period: string | undefined) {
  const { anchor, currentPeriod } = subscription
  if (period === undefined) {
    return { start: '1970-01-01T00:00:00.000Z', end: '9999-12-31T00:00:00.000Z' }
  }
  if (!anchor) return { start: subscription.createdAt, end: subscription.createdAt }
  const current = currentPeriod?.number ?? anchor.number
  const requested = period === 'current' ? current : Number(period)
  const number = requested < 0 ? current + requested : requested
  if (number === currentPeriod?.number) return currentPeriod
  return periodOf(anchor, requirePlan(gigs, subscription.plan).validity, number)
}

function sumBy(records: UsageRecord[], aggregation: Aggregation): UsageRecord[] {
  const sums = new Map<string, UsageRecord>()
  for (const record of records) {
    const { start, end } = slotOf(record.start, aggregation)
    const { country, roaming } = record.labels
    const key = [start, country, roaming].join()
    const sum = sums.get(key)
    const { data = 0, sms = 0, voice = 0 } = sum ?? {}
    sums.set(key, {
      ...record,
      id: sum?.id ?? record.id, // the cursor of a page, which must not change when usage is added
      start,
      end,
      data: data + record.data,
      sms: sms + record.sms,
      voice: voice + record.voice,
    })
  }
  return [...sums.values()]
}

function slotOf(time: string, aggregation: Aggregation) {
  const at = new Date(time)
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  const [start, end] = {
    hour: [
      Date.UTC(year, month, day, at.getUTCHours()),
      Date.UTC(year, month, day, at.getUTCHours() + 1),
    ],
    day: [Date.UTC(year, month, day), Date.UTC(year, month, day + 1)],
    month: [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)],
  }[aggregation]
  return { start: new Date(start ?? 0).toISOString(), end: new Date(end ?? 0).toISOString() }
}
