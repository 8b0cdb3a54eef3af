import pLimit from 'p-limit'
import type { Account } from '@/lib/account/account'
import { getAccount, refreshAccount } from '@/lib/account/fetch-account'
import { findUser, type User } from '@/lib/auth/users'
import { decideOutcome } from '@/lib/connect/decide-outcome'
import { findLaunch, findOpenLaunches, writeOutcome, type Launch } from '@/lib/connect/launches'
import { GigsError } from '@/lib/gigs/errors'
import { errorFacts, log } from '@/lib/log'

/**
 * Decides the outcome of a launch from the account (null when Gigs could not be read) and writes it once. Returns the
 * launch as it is then stored, even if another process settled it first.
 */
export async function settleLaunch(
  launch: Launch,
  account: Account | null,
  status: string | null,
): Promise<Launch> {
  const { outcome, claims } = await decideOutcome(launch, account, status)
  const settled = await writeOutcome(launch.id, outcome, status, claims)
  if (settled) log.info({ step: 'settled', launch: launch.id, intent: launch.intent, outcome })
  const current = settled ?? (await findLaunch(launch.userId, launch.id)) ?? launch
  const isClaimedByOther = !settled && claims.length > 0 && current.outcome !== 'fulfilled'
  return isClaimedByOther ? settleLaunch(current, account, status) : current
}

/**
 * Refreshes the account and settles the user's open launches based on it.
 * @throws GigsError
 */
export async function reconcileLaunches(user: User): Promise<void> {
  const { account } = await refreshAccount(user)
  await settleOpenLaunches(user, account)
}

/**
 * Settles the user's open launches based on the cached account if it is fresh. For `after()`, so it logs a GigsError
 * instead of throwing it.
 */
export async function reconcileQuietly(user: User): Promise<void> {
  await unlessGigsFails(user, async () => settleOpenLaunches(user, await getAccount(user)))
}

// Most of the 32 parallel calls to Gigs belong to users who are waiting for a page.
const twoAtATime = pLimit(2)
const queued = new Set<string>()

/**
 * Settles the open launches of a user whose account changed. Webhooks come in bursts, so two users are processed at a
 * time, and all events for a queued user share one refresh.
 */
export async function reconcileAfterWebhook(userId: string): Promise<void> {
  if (queued.has(userId)) return
  queued.add(userId)
  await twoAtATime(async () => {
    queued.delete(userId)
    const open = await findOpenLaunches(userId)
    const user = open.length > 0 ? await findUser(userId) : null
    if (user) await unlessGigsFails(user, () => reconcileLaunches(user))
  })
}

// A launch that may still be in progress is settled only when its change is on the account already.
async function settleOpenLaunches(user: User, account: Account): Promise<void> {
  for (const launch of await findOpenLaunches(user.id)) {
    const { outcome } = await decideOutcome(launch, account, launch.status)
    const isAbandoned = launch.isOverdue && launch.outcome === null
    if (outcome === 'fulfilled' || isAbandoned) await settleLaunch(launch, account, launch.status)
  }
}

async function unlessGigsFails(user: User, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', user: user.id, ...errorFacts(error) })
  }
}
