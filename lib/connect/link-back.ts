import type { Account } from '@/lib/account'
import { judge } from '@/lib/connect/judge'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { noteInRequest } from '@/lib/http/request-context'
import { findLaunch, settleLaunch, type Launch } from '@/lib/launches'
import { errorFacts, log } from '@/lib/log'
import { readAccount } from '@/lib/read-account'
import { findGigsLink, linkGigsUser, type User } from '@/lib/users'

type LinkBack = { launch: string; sessionId: string | null; status: string | null }

/**
 * Receives one link back from Connect and settles its launch by what the account shows. The query
 * came through the browser and is a hint only (gigs-api 4.7). Null when the trip is not this user's.
 */
export async function linkBack(user: User, returned: LinkBack): Promise<Launch | null> {
  const launch = await findLaunch(user.id, returned.launch, returned.sessionId)
  if (!launch) return null
  noteInRequest({ launch: launch.id })
  const { status } = returned
  log.info({ step: 'returned', launch: launch.id, intent: launch.intent, status })
  if (!mayChange(launch, status)) return launch
  const account = await readAfter(user, launch)
  return settle(launch, account, status)
}

// A trip that ended without success may still succeed: Back leads from here to Connect's page.
function mayChange({ outcome }: Launch, status: string | null): boolean {
  if (outcome === 'fulfilled' || outcome === 'acknowledged') return false
  return !outcome || outcome === 'unconfirmed' || status === 'success'
}

/**
 * Decides the outcome from the account (null: Gigs could not be read) and writes it once. Answers the trip
 * as it is then, whoever was first.
 */
export async function settle(
  launch: Launch,
  account: Account | null,
  status: string | null,
): Promise<Launch> {
  const { outcome, claims } = await judge(launch, account, status)
  const settled = await settleLaunch(launch.id, outcome, status, claims)
  if (settled) log.info({ step: 'settled', launch: launch.id, intent: launch.intent, outcome })
  const current = settled ?? (await findLaunch(launch.userId, launch.id)) ?? launch
  const isClaimedByOther = !settled && claims.length > 0 && current.outcome !== 'fulfilled'
  return isClaimedByOther ? settle(current, account, status) : current
}

// The session is read with our key. For a user without a link its user, made by Connect from their
// `userDetails`, is theirs, and only then is there an account to read; else both are read side by side.
async function readAfter(user: User, launch: Launch): Promise<Account | null> {
  try {
    const isLinked = await findGigsLink(user.id)
    const reading = launch.sessionId ? gigs.connectSessions.read(launch.sessionId) : null
    if (isLinked) return (await Promise.all([readAccount(user), reading]))[0].account
    const session = await reading
    if (session?.user) await linkGigsUser(user.id, session.user, 'session')
    return (await readAccount(user)).account
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', launch: launch.id, ...errorFacts(error) })
    return null
  }
}
