import type { Account } from '@/lib/account'
import { settle } from '@/lib/connect/link-back'
import { GigsError } from '@/lib/gigs/errors'
import { intents, isIntentType } from '@/lib/intents'
import { findOpenLaunches, type Launch } from '@/lib/launches'
import { log } from '@/lib/log'
import { readAccount } from '@/lib/read-account'
import { findUser, type User } from '@/lib/users'

/** After a change that we heard of: settles the trips of this user that were waiting for it. */
export async function settleOpen(userId: string): Promise<void> {
  const [user, open] = await Promise.all([findUser(userId), findOpenLaunches(userId)])
  if (!user || open.length === 0) return
  await readAndSettle(user).catch((error: unknown) => {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', error: error.message }) // the dashboard reads again when it is opened
  })
}

/**
 * Reads the account and settles every open trip by it.
 * @throws GigsError
 */
export async function readAndSettle(user: User): Promise<void> {
  const { account } = await readAccount(user)
  for (const launch of await findOpenLaunches(user.id)) {
    if (isDue(launch, account)) await settle(launch, account, launch.status)
  }
}

const RETURN_MS = 15 * 60_000

// A trip that is still under way is left alone, unless its change is there already or nobody came back.
function isDue(launch: Launch, account: Account): boolean {
  const { intent, input, before, createdAt } = launch
  if (!isIntentType(intent)) return true
  if (intents[intent].settle(account, input, before) === 'fulfilled') return true
  return Date.now() - createdAt.getTime() > RETURN_MS && launch.outcome === null
}
