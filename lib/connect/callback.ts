import type { Account } from '@/lib/account/account'
import { fetchAccount } from '@/lib/account/fetch-account'
import { findGigsLink, linkCreatedUser, type User } from '@/lib/auth/users'
import { findLaunch, type Launch } from '@/lib/connect/launches'
import { acknowledgeLaunch } from '@/lib/connect/unseen-outcomes'
import { settleLaunch } from '@/lib/connect/reconcile'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import { addRequestContext } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'

type Callback = { launch: string; sessionId: string | null; status: string | null }

/**
 * Handles one callback from Connect: settles the launch based on the account and marks its outcome as seen. The
 * parameters came through the browser and are a hint only (docs/gigs-api.md#callback-parameters). Returns null for a
 * launch of another user.
 */
export async function resolveCallback(user: User, callback: Callback): Promise<Launch | null> {
  const launch = await findLaunch(user.id, callback.launch, callback.sessionId)
  if (!launch) return null
  addRequestContext({ launch: launch.id })
  const status = callback.status ?? launch.status
  log.info({ step: 'returned', launch: launch.id, intent: launch.intent, status })
  const settled = mayChange(launch, status)
    ? await settleLaunch(launch, await fetchAfterLaunch(user, launch), status)
    : launch
  await acknowledgeLaunch(user.id, settled.id)
  return settled
}

// A launch that ended without success may still succeed: the Back button leads to Connect's page again.
function mayChange({ outcome }: Launch, status: string | null): boolean {
  if (outcome === 'fulfilled' || outcome === 'acknowledged') return false
  return !outcome || outcome === 'unconfirmed' || status === 'success'
}

// A user without a Gigs user is linked to the one that the session belongs to now, and the account is fetched
// after that. For a linked user both run in parallel, and the session must belong to the same Gigs user.
async function fetchAfterLaunch(user: User, launch: Launch): Promise<Account | null> {
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
  const gigsUserId = (await readSession(user, launch))?.user
  if (!gigsUserId) return
  const isTheirs = await forCustomer(user.id, () => linkCreatedUser(user, gigsUserId))
  if (!isTheirs) logForeignSession(launch, gigsUserId)
}

function logForeignSession({ id, sessionId }: Launch, gigsUser: string): void {
  log.error({ step: 'foreignSession', launch: id, session: sessionId, gigsUser })
}
