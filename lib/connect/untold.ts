import { tryToSettle } from '@/lib/connect/reconcile'
import { findLaunch, findNewestLaunch, type AgedLaunch, type Launch } from '@/lib/connect/launches'
import type { User } from '@/lib/auth/users'

/**
 * The newest trip of this user when it is over and nobody was told how it ended: whoever closed the tab at
 * Connect. One that nobody came back from is settled by a fresh reading first. Null where there is nothing
 * to tell, and while Gigs cannot be read.
 */
export async function findUntold(user: User): Promise<Launch | null> {
  const newest = await findNewestLaunch(user.id)
  if (!newest || newest.shown > 0 || !mayBeOver(newest)) return null
  if (newest.outcome) return newest
  await tryToSettle(user)
  const settled = await findLaunch(user.id, newest.id)
  return settled?.outcome ? settled : null
}

// After a day it is no news, what is unconfirmed was told as such, and who only looked at something knows.
function mayBeOver({ outcome, before, isOverdue, isOld }: AgedLaunch): boolean {
  if (isOld || outcome === 'unconfirmed' || before === null) return false
  return outcome !== null || isOverdue
}
