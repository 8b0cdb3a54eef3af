import { streamAccount } from '@/lib/updates/account-stream'
import { currentSession, currentUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/http/request-origin'
import { reconcileLaunches } from '@/lib/connect/reconcile'
import { GigsError } from '@/lib/gigs/errors'
import { cacheVersion } from '@/lib/account/cache-version'

const headers = { 'cache-control': 'no-store' }

/** Streams the version of the account to an open dashboard (`text/event-stream`). */
export async function GET(): Promise<Response> {
  const session = await currentSession()
  if (!session) return new Response(null, { status: 401, headers })
  return streamAccount({ userId: session.user.id, isSignedIn: session.isOpen })
}

/** Fetches the account again, for a dashboard that shows a stale one. */
export async function POST(): Promise<Response> {
  const user = (await isSameOrigin()) ? await currentUser() : null
  if (!user) return new Response(null, { status: 401, headers })
  try {
    await reconcileLaunches(user)
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return new Response(null, { status: 503, headers }) // recorded with the cached account, so the page shows it
  }
  return Response.json(await cacheVersion(user.id), { headers })
}
