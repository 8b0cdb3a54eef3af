import type { Account } from '@/lib/account/account'
import { intents, isIntentType, type Comparison } from '@/lib/intents'
import type { Item } from '@/lib/intents/facts'
import { findClaimed, findRivals, type Launch, type Outcome } from '@/lib/connect/launches'

type Decision = {
  outcome: Outcome
  /** The new items that make the launch fulfilled. No other launch may claim any of them. */
  claims: readonly string[]
}

/**
 * Decides the outcome of a launch from the account (null when Gigs could not be read) and the status that
 * Connect sent, which is a hint only (docs/gigs-api.md#callback-parameters). Writes nothing.
 */
export async function decideOutcome(
  launch: Launch,
  account: Account | null,
  status: string | null,
): Promise<Decision> {
  const comparison = account ? compareWith(launch, account) : 'unconfirmed'
  const isReportedDone = status === 'success' || launch.outcome === 'unconfirmed'
  const items = typeof comparison === 'object' ? comparison.items : []
  const claims = account ? await chooseClaims(launch, account, { items, isReportedDone }) : []
  if (comparison === 'fulfilled' || claims.length > 0) return { outcome: 'fulfilled', claims }
  // A later status does not undo a success.
  if (isReportedDone) {
    return { outcome: typeof comparison === 'object' ? 'unconfirmed' : comparison, claims }
  }
  return { outcome: statuses.get(status ?? '') ?? 'unknown', claims }
}

// Statuses other than success. `not_allowed` is an older name (docs/gigs-api.md#callback-parameters).
const statuses = new Map<string, Outcome>([
  ['user_aborted', 'user_aborted'],
  ['auth_expired', 'auth_expired'],
  ['bad_configuration', 'bad_configuration'],
  ['not_allowed', 'bad_configuration'],
])

function compareWith({ intent, input, before }: Launch, account: Account): Comparison {
  return isIntentType(intent) ? intents[intent].compare(account, input, before) : 'unconfirmed'
}

type Found = { items: readonly Item[]; isReportedDone: boolean }

/**
 * Returns the items that this launch may claim, one of each group. While other launches may have created them,
 * it claims one only when Connect reported success or when there are enough for all.
 */
async function chooseClaims(launch: Launch, account: Account, { items, isReportedDone }: Found) {
  const recent = items.filter((item) => isNotOlderThan(launch, item))
  if (recent.length === 0) return []
  const claimed = await findClaimed(recent.map(({ key }) => key))
  const free = recent.filter(({ key }) => !claimed.has(key))
  const mayClaim = isReportedDone || free.length > (await countRivals(launch, account, free))
  return mayClaim ? firstOfEachGroup(free) : []
}

const SKEW_MS = 3_600_000

// An item is new when its id was not known at the launch. The time only excludes much older items, such as those of a
// Gigs user that was linked after the launch. Clocks differ by less than an hour.
const isNotOlderThan = ({ createdAt }: Launch, item: Item) =>
  !item.createdAt || Date.parse(item.createdAt) > createdAt.getTime() - SKEW_MS

async function countRivals(launch: Launch, account: Account, free: readonly Item[]) {
  const keys = new Set(free.map(({ key }) => key))
  const rivals = await findRivals(launch)
  return rivals.filter((rival) => {
    const comparison = compareWith(rival, account)
    return typeof comparison === 'object' && comparison.items.some(({ key }) => keys.has(key))
  }).length
}

function firstOfEachGroup(items: readonly Item[]): string[] {
  const firsts = new Map(items.toReversed().map(({ group, key }) => [group, key]))
  return [...firsts.values()].toSorted()
}
