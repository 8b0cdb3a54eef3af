import { completeInstallation } from '../domain/esim-installation'
import { newId } from '../ids'
import type { Gigs, Subscription, UsageBalance } from '../model/state'

const DAY_MS = 86_400_000

/** Adds the usage of an active subscription since its first day, and installs its eSIM. */
export function simulateUse(gigs: Gigs, subscription: Subscription): Subscription {
  const { id, sim: simId, activatedAt } = subscription
  const sim = gigs.store.get('sims', simId ?? '')
  const firstDay = { ...gigs, now: () => new Date(activatedAt ?? gigs.now()) }
  if (sim?.profile) completeInstallation(firstDay, sim)
  for (const balance of gigs.store.where('usageBalances', 'subscription', id)) {
    gigs.store.put('usageBalances', { ...balance, used: usedUntilNow(gigs, balance) })
  }
  for (const start of periodStarts(gigs, id)) recordUsage(gigs, id, start)
  return gigs.store.put('subscriptions', { ...subscription, firstUsageAt: activatedAt })
}

const typicalUse = { bytes: 900_000_000, seconds: 360, messages: 5 } as const // per day
const USED_SHARE_AT_END = 0.8 // of a limited allowance, when the period ends

function usedUntilNow(
  gigs: Gigs,
  { allowance, unit, usableFrom, usableUntil }: UsageBalance,
): number {
  const [from, until] = [Date.parse(usableFrom ?? ''), Date.parse(usableUntil ?? '')]
  const passed = Math.min(gigs.now().getTime(), until) - from
  if (allowance.limit === null) return Math.round((typicalUse[unit] * passed) / DAY_MS)
  return Math.round(allowance.limit * USED_SHARE_AT_END * (passed / (until - from)))
}

function periodStarts(gigs: Gigs, id: string): Set<string> {
  const balances = gigs.store.where('usageBalances', 'subscription', id)
  return new Set(balances.flatMap(({ usableFrom }) => usableFrom ?? []))
}

// Adds the usage records of a period by day. Their sums are equal to the used part of its balances.
function recordUsage(gigs: Gigs, id: string, start: string): void {
  const balances = gigs.store
    .where('usageBalances', 'subscription', id)
    .filter(({ usableFrom }) => usableFrom === start)
  const [now, until = ''] = [gigs.now().toISOString(), balances[0]?.usableUntil ?? undefined]
  const days = daysBetween(start, until < now ? until : now)
  const dailyOf = (type: UsageBalance['allowance']['type']) => {
    const matching = balances.filter(({ allowance }) => allowance.type === type)
    const used = matching.reduce((sum, balance) => sum + balance.used, 0)
    return spread(
      used,
      days.map((day) => weightOf(type, day)),
    )
  }
  const [data, voice, sms] = [dailyOf('data'), dailyOf('voice'), dailyOf('sms')]
  for (const [index, day] of days.entries()) {
    const used = { data: data[index] ?? 0, voice: voice[index] ?? 0, sms: sms[index] ?? 0 }
    if (used.data + used.voice + used.sms === 0) continue
    gigs.store.put('usageRecords', {
      object: 'usageRecord',
      id: newId('usageRecord'),
      createdAt: day.end,
      ...used,
      ...day,
      labels: { country: null, roaming: null, subscription: id },
      updatedAt: day.end,
    })
  }
}

type Day = { start: string; end: string }

/** Returns the days (UTC) of a time span. The first and the last one may be cut. */
function daysBetween(start: string, end: string): Day[] {
  const days: Day[] = []
  for (let from = Date.parse(start); from < Date.parse(end);) {
    const midnight = (Math.floor(from / DAY_MS) + 1) * DAY_MS
    const until = Math.min(midnight, Date.parse(end))
    days.push({ start: new Date(from).toISOString(), end: new Date(until).toISOString() })
    from = until
  }
  return days
}

// Data is used most on weekends, and hardly at all on some days. Calls and messages follow the working week.
const patterns = {
  data: [1.5, 0.8, 0.5, 1.1, 0.9, 1.2, 2.1],
  voice: [0.3, 1.3, 0.9, 1.6, 0, 1.8, 0.6],
  sms: [0.8, 1.2, 0.5, 0, 1.4, 1.9, 1],
} as const
const swings = [1, 0.4, 1.3, 0.7, 1.9, 0.15, 1.1, 0.8, 2.2, 0.6, 1.2] as const

// The patterns have different lengths, so that no two weeks are the same.
function weightOf(type: keyof typeof patterns, { start, end }: Day): number {
  const number = Math.floor(Date.parse(start) / DAY_MS)
  const share = (Date.parse(end) - Date.parse(start)) / DAY_MS
  const weekday = new Date(start).getUTCDay()
  return share * (patterns[type][weekday] ?? 1) * (swings[number % swings.length] ?? 1)
}

/** Splits a total by weights. The parts are whole numbers whose sum is the total. */
function spread(total: number, parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0)
  // With a weight of 0 everywhere, as on a single day without calls, the last day gets everything.
  if (all === 0) return parts.map((_, index) => (index === parts.length - 1 ? total : 0))
  let weight = 0
  return parts.map((part) => {
    const before = Math.round((total * weight) / all)
    weight += part
    return Math.round((total * weight) / all) - before
  })
}
