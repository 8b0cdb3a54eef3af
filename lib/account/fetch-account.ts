import type { Account } from '@/lib/account/account'
import { shareFetches } from '@/lib/account/share-fetches'
import { readCatalog, recallCatalog } from '@/lib/account/catalog'
import { gigs } from '@/lib/gigs'
import { forCustomer } from '@/lib/gigs/caller'
import type { GigsError } from '@/lib/gigs/errors'
import { findPlanChoice } from '@/lib/checkout/plan-choice'
import { noCustomerData, fetchCustomerData } from '@/lib/account/fetch-customer-data'
import { currentRevision, readCache, writeCache, markFailing } from '@/lib/account/cache'
import { findOrLinkGigsUser, type User } from '@/lib/auth/users'

/** An account as it was at `readAt`; `version` changes with what is kept of it. */
export type CachedAccount = { account: Account; readAt: Date; isFresh: boolean; version: string }

const { fetchNew, fetchSince } = shareFetches(readFromGigs)

/**
 * Reads everything about one user from Gigs and keeps it for `getCachedAccount`. The reading begins after this
 * call: what had changed at Gigs before it is seen.
 * @throws GigsError
 */
export const fetchAccount = (user: User): Promise<CachedAccount> => fetchNew(user)

/**
 * The same, or the result of a reading that is under way, where that one began after all changes we have
 * heard of.
 * @throws GigsError
 */
export const refreshAccount = (user: User): Promise<CachedAccount> =>
  fetchSince(user, () => currentRevision(user.id))

async function readFromGigs(
  user: User,
  begunAfter: (changes: number) => void,
): Promise<CachedAccount> {
  const known = readCache(user.id).then((snapshot) => {
    begunAfter(snapshot.changes)
    return snapshot
  })
  const [id, choice, { changes, own: last }] = await Promise.all([
    forCustomer(user.id, () => findOrLinkGigsUser(user)),
    findPlanChoice(user.id),
    known,
  ])
  try {
    const [catalog, [own, chosenSim]] = await Promise.all([
      readCatalog(),
      forCustomer(user.id, () =>
        Promise.all([
          id ? fetchCustomerData(id, last) : noCustomerData,
          choice?.sim ? gigs.sims.find(choice.sim.id) : null,
        ]),
      ),
    ])
    const version = await writeCache(user.id, { ...own, chosenSim }, changes)
    const account = { ...catalog, isReachable: true, ...own, chosenSim }
    return { account, readAt: new Date(), isFresh: true, version }
  } catch (error) {
    await markFailing(user.id)
    throw error
  }
}

/**
 * What was last read of a user's account, without asking Gigs; null before the first read.
 * @throws GigsError only when not even the catalog was ever read
 */
export async function getCachedAccount(user: User): Promise<CachedAccount | null> {
  const { own, readAt, isFresh, isFailing, version } = await readCache(user.id)
  if (!own || !readAt) return null
  const account = { ...(await recallCatalog()), isReachable: !isFailing, ...own }
  return { account, readAt, isFresh, version }
}

/**
 * An account that is good enough to decide by: the kept one while it is fresh, else read anew.
 * @throws GigsError
 */
export async function getAccount(user: User): Promise<Account> {
  const { own, isFresh } = await readCache(user.id)
  if (!own || !isFresh) return (await refreshAccount(user)).account
  return { ...(await readCatalog()), isReachable: true, ...own }
}

/** Notes that Gigs did not answer a launch, so that the pages of this user say so at once. */
export async function noteUnanswered(user: User, { failure, facts }: GigsError): Promise<void> {
  const isDown = failure === 'unreachable' || failure === 'timeout' || (facts.status ?? 0) >= 500
  if (isDown) await markFailing(user.id)
}
