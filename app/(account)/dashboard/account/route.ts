import type { NextRequest } from 'next/server'
import { streamAccount } from '@/lib/updates/account-stream'
import { currentUser } from '@/lib/auth'
import { findSession, prolongSession } from '@/lib/auth/sessions'
import { sessionCookie } from '@/lib/auth/sign-in-cookies'
import { isSameOrigin } from '@/lib/http/request-origin'
import { reconcileLaunches } from '@/lib/connect/reconcile'
import { GigsError } from '@/lib/gigs/errors'
import { cacheVersion } from '@/lib/account/cache-version'

const headers = { 'cache-control': 'no-store' }

/** Streams the version of the account to an open dashboard (`text/event-stream`). */
export async function GET({ cookies }: NextRequest): Promise<Response> {
  const user = await currentUser()
  const token = cookies.get(sessionCookie())?.value
  if (!user || !token) return new Response(null, { status: 401, headers })
  return streamAccount({ userId: user.id, isSignedIn: () => isSessionOpen(token) })
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

// A page can stay open longer than an unused session lasts.
async function isSessionOpen(token: string): Promise<boolean> {
  const found = await findSession(token)
  if (found?.isDue) await prolongSession(found.session.id)
  return found !== null
}
