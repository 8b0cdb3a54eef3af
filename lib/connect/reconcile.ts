import pLimit from 'p-limit'
import { judge } from '@/lib/connect/judge'
import { settle } from '@/lib/connect/callback'
import { GigsError } from '@/lib/gigs/errors'
import { findOpenLaunches } from '@/lib/connect/launches'
import { errorFacts, log } from '@/lib/log'
import { refreshAccount } from '@/lib/account/fetch-account'
import { findUser, type User } from '@/lib/auth/users'

// Of the 32 calls to Gigs that we make at once, the most go to customers who are looking.
const inTurn = pLimit(2)
const waiting = new Set<string>()

/**
 * After a change that we heard of: settles the trips of this user that were waiting for it. Webhooks come
 * in bursts, so accounts are read by twos, and whoever waits for a turn is read once for all that we hear
 * until then.
 */
export async function settleOpen(userId: string): Promise<void> {
  if (waiting.has(userId)) return
  waiting.add(userId)
  await inTurn(() => {
    waiting.delete(userId)
    return settleNow(userId)
  })
}

async function settleNow(userId: string): Promise<void> {
  const open = await findOpenLaunches(userId)
  const user = open.length > 0 ? await findUser(userId) : null
  if (user) await tryToSettle(user)
}

/** Reads the account and settles every open trip by it, unless Gigs does not answer. */
export async function tryToSettle(user: User): Promise<void> {
  await readAndSettle(user).catch((error: unknown) => {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', user: user.id, ...errorFacts(error) }) // the dashboard reads again when it is opened
  })
}

/**
 * Reads the account and settles every open trip by it.
 * @throws GigsError
 */
export async function readAndSettle(user: User): Promise<void> {
  const { account } = await refreshAccount(user)
  for (const launch of await findOpenLaunches(user.id)) {
    // One that is still under way is left alone, unless its change is there already.
    const { outcome } = await judge(launch, account, launch.status)
    const isOver = launch.isOverdue && launch.outcome === null
    if (outcome === 'fulfilled' || isOver) await settle(launch, account, launch.status)
  }
}
