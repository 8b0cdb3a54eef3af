import type { Account } from '@/lib/account'
import { GigsError } from '@/lib/gigs/errors'
import { log } from '@/lib/log'
import { failureMessage } from '@/lib/messages'
import { readAccount } from '@/lib/read-account'
import type { User } from '@/lib/users'

/** Reads the account; when Gigs does not answer, gives words instead, so that the page keeps its frame. */
export async function tryAccount(
  user: User,
): Promise<{ account: Account; failure: null } | { account: null; failure: string }> {
  try {
    return { account: await readAccount(user), failure: null }
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.error({ step: 'unread', error: error.message })
    return { account: null, failure: failureMessage(error) }
  }
}
