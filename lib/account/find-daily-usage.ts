import { findSubscription, type Account } from '@/lib/account/account'
import type { User } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import { asExtra, forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import type { UsageRecord } from '@/lib/gigs/usage-records'
import { withTimeout } from '@/lib/http/with-timeout'
import { errorFacts, log } from '@/lib/log'

/** The usage from `start` (inclusive) to `end` (exclusive), usually a day in UTC. */
export type DailyUsage = {
  start: string
  end: string
  dataBytes: number
  voiceSeconds: number
  smsMessages: number
}

// Gigs usually responds faster. A page must not wait longer for a chart.
const MAX_WAIT_MS = 600

/**
 * Returns the usage of one of the user's subscriptions in its current period by day, oldest first. Days without usage
 * may be missing. Returns null if the subscription is not in the account, or if Gigs does not list its usage within
 * 600 ms.
 */
export async function findDailyUsage(
  user: Pick<User, 'id'>,
  account: Account,
  subscriptionId: string,
): Promise<DailyUsage[] | null> {
  // The API key can read the usage of all customers, so only the account decides whose it is.
  if (!account.isReachable || !findSubscription(account, subscriptionId)) return null
  const reading = forCustomer(user.id, () => asExtra(() => readRecords(subscriptionId)))
  const read = await withTimeout(MAX_WAIT_MS, reading)
  if (read && !('error' in read)) return sumByDay(read.records)
  log.warn({ step: 'dailyUsageMissing', ...(read?.error ?? { error: 'timeout' }) })
  return null
}

async function readRecords(subscription: string) {
  try {
    const records = await gigs.usageRecords.listDaily(subscription)
    return records ? { records } : { error: { error: 'notListed' } }
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return { error: errorFacts(error) }
  }
}

function sumByDay(records: readonly UsageRecord[]): DailyUsage[] {
  const days = new Map<string, DailyUsage>()
  for (const { start, end, data, voice, sms } of records) {
    const date = start.slice(0, 'yyyy-mm-dd'.length)
    const day = days.get(date)
    days.set(date, {
      start: day && day.start < start ? day.start : start,
      end: day && day.end > end ? day.end : end,
      dataBytes: (day?.dataBytes ?? 0) + data,
      voiceSeconds: (day?.voiceSeconds ?? 0) + voice,
      smsMessages: (day?.smsMessages ?? 0) + sms,
    })
  }
  return [...days.values()].toSorted((a, b) => (a.start < b.start ? -1 : 1))
}
