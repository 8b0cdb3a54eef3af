import { readAndSettle, RETURN_MS } from '@/lib/connect/settle-open'
import { GigsError } from '@/lib/gigs/errors'
import { findLaunch, findNewestLaunch, type Launch } from '@/lib/launches'
import type { User } from '@/lib/users'

/**
 * The newest trip of this user when it is over and nobody was told how it ended: whoever closed the tab at
 * Connect. One that nobody came back from is settled by a fresh reading first. Null where there is nothing
 * to tell, and while Gigs cannot be read.
 */
export async function findUntold(user: User): Promise<Launch | null> {
  const newest = await findNewestLaunch(user.id)
  if (!newest || newest.shown > 0 || !mayBeOver(newest)) return null
  if (newest.outcome) return newest
  try {
    await readAndSettle(user)
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    return null
  }
  return findLaunch(user.id, newest.id)
}

const DAY_MS = 24 * 3_600_000

// After a day it is no news, what is unconfirmed was told as such, and who only looked at something knows.
function mayBeOver({ outcome, before, createdAt }: Launch): boolean {
  const age = Date.now() - createdAt.getTime()
  if (age > DAY_MS || outcome === 'unconfirmed' || before === null) return false
  return outcome !== null || age > RETURN_MS
}
