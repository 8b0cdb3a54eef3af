import { GigsError } from '@/lib/gigs/errors'
import { log } from '@/lib/log'
import { failureMessage } from '@/lib/messages'
import { readAccount, recallAccount, type Recalled } from '@/lib/read-account'
import type { User } from '@/lib/users'

type Shown = (Recalled & { failure: null }) | { account: null; failure: string }

/**
 * The account for a page: the kept one while it is fresh, or of any age where the page reads it anew
 * beside (`mayBeOld`), else read now. While Gigs does not answer what was last known stays, and where
 * nothing is, words stand in its place, so that the page keeps its frame.
 */
export async function tryAccount(user: User, { mayBeOld = false } = {}): Promise<Shown> {
  const kept = await recallAccount(user).catch(asNothing)
  if (kept && (kept.isFresh || mayBeOld)) return { ...kept, failure: null }
  try {
    const account = await readAccount(user)
    return { account, readAt: new Date(), isFresh: true, failure: null }
  } catch (error) {
    asNothing(error)
    if (!kept) return { account: null, failure: failureMessage(error) }
    return { ...kept, account: { ...kept.account, isReachable: false }, failure: null }
  }
}

function asNothing(error: unknown): asserts error is GigsError {
  if (!(error instanceof GigsError)) throw error
  log.error({ step: 'unread', error: error.message })
}
