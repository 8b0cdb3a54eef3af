import { after } from 'next/server'
import { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { displayFor } from '@/lib/i18n/display'
import { failureMessage } from '@/lib/i18n/failure-messages'
import { translatorFor } from '@/lib/i18n/translator'
import { withTimeout } from '@/lib/http/with-timeout'
import { getCachedAccount, refreshAccount, type CachedAccount } from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'

/**
 * What a page can show: an account, or the message to show in its place. Both are null while the first fetch is still
 * running, which happens only on pages that refresh themselves.
 */
export type PageAccount =
  (CachedAccount & { failure: null }) | { account: null; failure: string | null }

type Options = {
  /** Whether the page refreshes itself, so that it may show a stale account or none yet. */
  refreshesItself?: boolean
  /** Fetches a stale account before the page is rendered. */
  isFetchedFirst?: boolean
}

// Long enough for an ordinary first fetch.
const MAX_WAIT_MS = 600

/**
 * Loads the account for a page: the cached one while it is fresh, otherwise a new one from Gigs. When Gigs does not
 * respond, returns the stale account, or a message if none was ever cached.
 */
export async function loadAccountForPage(
  user: User,
  { refreshesItself = false, isFetchedFirst = !refreshesItself }: Options = {},
): Promise<PageAccount> {
  const cached = await getCachedAccount(user).catch((error: unknown) => {
    logFailure(error)
    return null
  })
  if (cached && (isCurrent(cached) || !isFetchedFirst)) return { ...cached, failure: null }
  const fetching = fetchOrFallBack(cached, user)
  if (!refreshesItself) return fetching
  after(fetching)
  const loaded = await withTimeout(MAX_WAIT_MS, fetching)
  return loaded ?? { ...(cached ?? { account: null }), failure: null }
}

// While Gigs is unreachable, every page view tries again.
const isCurrent = ({ isFresh, account }: CachedAccount) => isFresh && account.isReachable

async function fetchOrFallBack(cached: CachedAccount | null, user: User): Promise<PageAccount> {
  const { locale } = await displayFor(user) // now, because the fetch may end after the response
  try {
    return { ...(await refreshAccount(user)), failure: null }
  } catch (error) {
    logFailure(error)
    if (!cached) {
      return { account: null, failure: failureMessage(translatorFor(locale), error, requestId()) }
    }
    return { ...cached, account: { ...cached.account, isReachable: false }, failure: null }
  }
}

function logFailure(error: unknown): asserts error is GigsError {
  if (!(error instanceof GigsError)) throw error
  log.error({ step: 'unread', ...errorFacts(error) })
}
