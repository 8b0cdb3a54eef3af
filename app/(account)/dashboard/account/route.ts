import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { accountNews } from '@/lib/updates/account-updates'
import { currentUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/http/request-origin'
import { reconcileLaunches } from '@/lib/connect/reconcile'
import { GigsError } from '@/lib/gigs/errors'
import { cacheVersion } from '@/lib/account/cache-version'

const headers = { 'cache-control': 'no-store' }

// What the page knows; without it, as from an older page, the answer comes at once.
const known = z.object({ version: z.string().max(100), isStale: z.stringbool() })

/**
 * What an open dashboard asks again and again: whether it shows what is kept, and whether that holds. The
 * answer is held back until there is something new.
 */
export async function GET({ nextUrl, signal }: NextRequest): Promise<Response> {
  const user = await currentUser()
  if (!user) return new Response(null, { status: 401, headers })
  const { data } = known.safeParse(Object.fromEntries(nextUrl.searchParams))
  const now = data ? accountNews().next(user.id, data, signal) : cacheVersion(user.id)
  return Response.json(await now, { headers })
}

/** Reads the account again, for a dashboard that shows an older one. */
export async function POST(): Promise<Response> {
  const user = (await isSameOrigin()) ? await currentUser() : null
  if (!user) return new Response(null, { status: 401, headers })
  try {
    await reconcileLaunches(user)
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return new Response(null, { status: 503, headers }) // noted with the snapshot, which the page shows
  }
  return Response.json(await cacheVersion(user.id), { headers })
}
