import type { Account } from '@/lib/account/account'
import { judge } from '@/lib/connect/judge'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { addRequestContext } from '@/lib/http/request-context'
import { findLaunch, settleLaunch, type Launch } from '@/lib/connect/launches'
import { errorFacts, log } from '@/lib/log'
import { fetchAccount } from '@/lib/account/fetch-account'
import { findGigsLink, linkMadeUser, type User } from '@/lib/auth/users'

type LinkBack = { launch: string; sessionId: string | null; status: string | null }

/**
 * Receives one link back from Connect and settles its launch by what the account shows. The query came through
 * the browser and is a hint only (docs/gigs-api.md#callback-parameters). Null when the trip is not this user's.
 */
export async function linkBack(user: User, returned: LinkBack): Promise<Launch | null> {
  const launch = await findLaunch(user.id, returned.launch, returned.sessionId)
  if (!launch) return null
  addRequestContext({ launch: launch.id })
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

// For a user without a link there is an account to read only once the session says whose it became; else
// both are read side by side, and the session must not have become anyone else's.
async function readAfter(user: User, launch: Launch): Promise<Account | null> {
  try {
    const linked = await findGigsLink(user.id)
    if (!linked) await linkBySession(user, launch)
    const [session, { account }] = await Promise.all([
      linked ? readSession(user, launch) : null,
      fetchAccount(user),
    ])
    if (!session?.user || session.user === linked) return account
    logForeignSession(launch, session.user)
    return null
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', launch: launch.id, ...errorFacts(error) })
    return null
  }
}

const readSession = ({ id }: User, { sessionId }: Launch) =>
  sessionId ? forCustomer(id, () => gigs.connectSessions.read(sessionId)) : null

async function linkBySession(user: User, launch: Launch): Promise<void> {
  const made = (await readSession(user, launch))?.user
  if (!made) return
  const isTheirs = await forCustomer(user.id, () => linkMadeUser(user, made))
  if (!isTheirs) logForeignSession(launch, made)
}

function logForeignSession({ id, sessionId }: Launch, gigsUser: string): void {
  log.error({ step: 'foreignSession', launch: id, session: sessionId, gigsUser })
}
