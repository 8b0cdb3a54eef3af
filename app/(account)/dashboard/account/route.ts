import { currentUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/client'
import { readAndSettle } from '@/lib/connect/settle-open'
import { GigsError } from '@/lib/gigs/errors'
import { snapshotVersion } from '@/lib/snapshots'

const headers = { 'cache-control': 'no-store' }

/** What an open dashboard asks every so often: whether it shows what is kept, and whether that holds. */
export async function GET(): Promise<Response> {
  const user = await currentUser()
  if (!user) return new Response(null, { status: 401, headers })
  return Response.json(await snapshotVersion(user.id), { headers })
}

/** Reads the account again, for a dashboard that shows an older one. */
export async function POST(): Promise<Response> {
  const user = (await isSameOrigin()) ? await currentUser() : null
  if (!user) return new Response(null, { status: 401, headers })
  try {
    await readAndSettle(user)
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return new Response(null, { status: 503, headers }) // noted with the snapshot, which the page shows
  }
  return Response.json(await snapshotVersion(user.id), { headers })
}
