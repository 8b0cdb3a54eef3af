import { after } from 'next/server'
import { cache } from 'react'
import { z } from 'zod'
import { currentUser } from '@/lib/auth'
import { findLaunch, type ClaimingLaunch } from '@/lib/connect/launches'
import { reconcileQuietly } from '@/lib/connect/reconcile'

/** The parameters in the address of a page. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/**
 * Returns the launch of this user that `?launch=` in the address names; null for any other. If its change is not
 * visible yet, compares it with the account again after the response.
 */
export async function findShownLaunch(searchParams: SearchParams): Promise<ClaimingLaunch | null> {
  const { launch } = await searchParams
  const id = z.uuid().safeParse(launch).data
  return id ? findOnce(id) : null
}

// The title of a page and the page itself ask for the same launch.
const findOnce = cache(async (id: string): Promise<ClaimingLaunch | null> => {
  const user = await currentUser()
  if (!user) return null
  const launch = await findLaunch(user.id, id)
  if (launch?.outcome === 'unconfirmed') after(() => reconcileQuietly(user))
  return launch
})
