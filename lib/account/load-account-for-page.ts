import { after } from 'next/server'
import { GigsError } from '@/lib/gigs/errors'
import { requestId } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { failureMessage } from '@/lib/i18n/messages'
import { withTimeout } from '@/lib/http/with-timeout'
import { refreshAccount, getCachedAccount, type CachedAccount } from '@/lib/account/fetch-account'
import { cacheVersion } from '@/lib/account/cache-version'
import type { User } from '@/lib/auth/users'

type Shown = (CachedAccount & { failure: null }) | { account: null; failure: string }

/**
 * The account for a page: the kept one while it is fresh, else read now. While Gigs does not answer what
 * was last known stays, and where nothing is, words stand in its place, so that the page keeps its frame.
 */
export async function loadAccountForPage(user: User): Promise<Shown> {
  const kept = await recall(user)
  return isEnough(kept) ? { ...kept, failure: null } : readOr(kept, user)
}

// While Gigs could not be reached a page asks again, so that it is known at once when it can.
const isEnough = (kept: CachedAccount | null): kept is CachedAccount =>
  kept !== null && kept.isFresh && kept.account.isReachable

// Longer nobody should look at nothing; an ordinary first reading is done by then.
const PATIENCE_MS = 600

type Live = (Shown | { account: null; failure: null }) & { version: string }

/**
 * The account for a page that keeps itself true: the kept one, of any age unless `isNow`. A reading that
 * takes long goes on beside the page; where nothing is kept, both `account` and `failure` are null then.
 */
export async function loadLiveAccount(user: User, isNow: boolean): Promise<Live> {
  const kept = await recall(user)
  if (kept && (isEnough(kept) || !isNow)) return { ...kept, failure: null }
  const reading = readOr(kept, user)
  after(reading)
  const shown = (await withTimeout(PATIENCE_MS, reading)) ?? { ...(kept ?? nothing), failure: null }
  return shown.account ? shown : { ...shown, version: (await cacheVersion(user.id)).version }
}

const nothing = { account: null }

async function recall(user: User): Promise<CachedAccount | null> {
  return getCachedAccount(user).catch((error: unknown) => {
    noteUnread(error)
    return null
  })
}

async function readOr(kept: CachedAccount | null, user: User): Promise<Shown> {
  try {
    return { ...(await refreshAccount(user)), failure: null }
  } catch (error) {
    noteUnread(error)
    if (!kept) return { account: null, failure: failureMessage(error, requestId()) }
    return { ...kept, account: { ...kept.account, isReachable: false }, failure: null }
  }
}

function noteUnread(error: unknown): asserts error is GigsError {
  if (!(error instanceof GigsError)) throw error
  log.error({ step: 'unread', ...errorFacts(error) })
}
