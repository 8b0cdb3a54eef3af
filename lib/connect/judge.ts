import type { Account } from '@/lib/account/account'
import { intents, isIntentType, type Seen } from '@/lib/intents'
import type { Item } from '@/lib/intents/facts'
import { findClaimed, findRivals, type Launch, type Outcome } from '@/lib/connect/launches'

export type Verdict = {
  outcome: Outcome
  /** The new items that make it fulfilled; no other launch may have any of them. */
  claims: readonly string[]
}

/**
 * Decides how a launch stands by the account (null: Gigs could not be read) and by what Connect said, which
 * came through the browser and is a hint only (docs/gigs-api.md#callback-parameters). Writes nothing.
 */
export async function judge(
  launch: Launch,
  account: Account | null,
  status: string | null,
): Promise<Verdict> {
  const seen = account ? look(launch, account) : 'unconfirmed'
  const isSaidDone = status === 'success' || launch.outcome === 'unconfirmed'
  const items = typeof seen === 'object' ? seen.items : []
  const claims = account ? await share(launch, account, { items, isSaidDone }) : []
  if (seen === 'fulfilled' || claims.length > 0) return { outcome: 'fulfilled', claims }
  // A launch once called a success is not undone by a later hint.
  if (isSaidDone) return { outcome: typeof seen === 'object' ? 'unconfirmed' : seen, claims }
  return { outcome: statuses.get(status ?? '') ?? 'unknown', claims }
}

// What Connect may say when it was no success; `not_allowed` is an older name (docs/gigs-api.md#callback-parameters).
const statuses = new Map<string, Outcome>([
  ['user_aborted', 'user_aborted'],
  ['auth_expired', 'auth_expired'],
  ['bad_configuration', 'bad_configuration'],
  ['not_allowed', 'bad_configuration'],
])

function look({ intent, input, before }: Launch, account: Account): Seen {
  return isIntentType(intent) ? intents[intent].compare(account, input, before) : 'unconfirmed'
}

type Found = { items: readonly Item[]; isSaidDone: boolean }

/**
 * The items that this launch accounts for, one of each group. While other launches may have made them, it
 * takes one only when Connect called it a success or when there are enough for all.
 */
async function share(launch: Launch, account: Account, { items, isSaidDone }: Found) {
  const recent = items.filter((item) => mayBeNewerThan(launch, item))
  if (recent.length === 0) return []
  const claimed = await findClaimed(recent.map(({ key }) => key))
  const free = recent.filter(({ key }) => !claimed.has(key))
  const isTaken = isSaidDone || free.length > (await countRivals(launch, account, free))
  return isTaken ? firstOfEachGroup(free) : []
}

const SKEW_MS = 3_600_000

// Known ids tell what is new. The time only rules out what is far older, such as what a customer already had
// whose Gigs user was not linked at the launch; an hour is more than two clocks ever differ.
const mayBeNewerThan = ({ createdAt }: Launch, item: Item) =>
  !item.createdAt || Date.parse(item.createdAt) > createdAt.getTime() - SKEW_MS

async function countRivals(launch: Launch, account: Account, free: readonly Item[]) {
  const keys = new Set(free.map(({ key }) => key))
  const rivals = await findRivals(launch)
  return rivals.filter((rival) => {
    const seen = look(rival, account)
    return typeof seen === 'object' && seen.items.some(({ key }) => keys.has(key))
  }).length
}

function firstOfEachGroup(items: readonly Item[]): string[] {
  const firsts = new Map(items.toReversed().map(({ group, key }) => [group, key]))
  return [...firsts.values()].toSorted()
}
