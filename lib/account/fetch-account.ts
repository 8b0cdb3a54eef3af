import type { Account } from '@/lib/account/account'
import { currentRevision, markFailing, readCache, writeCache } from '@/lib/account/cache'
import type { CustomerData } from '@/lib/account/customer-data'
import { fetchExtras, mergeExtras, noExtras } from '@/lib/account/fetch-extras'
import { getCatalog, getCachedCatalog } from '@/lib/account/catalog'
import { shareFetches } from '@/lib/account/share-fetches'
import { findPlanChoice } from '@/lib/checkout/plan-choice'
import { gigs } from '@/lib/gigs'
import type { SubscriptionChange } from '@/lib/gigs/subscription-changes'
import { forCustomer } from '@/lib/gigs/caller'
import type { GigsError } from '@/lib/gigs/errors'
import type { Invoice } from '@/lib/gigs/invoices'
import { ofSubscriptions } from '@/lib/gigs/lists'
import { findOrLinkGigsUser, type User } from '@/lib/auth/users'

/** An account and the state of its cache entry; see `CacheEntry`. */
export type CachedAccount = { account: Account; cachedAt: Date; isFresh: boolean; version: string }

const { fetchNew, fetchSince } = shareFetches(fetchAndCache)

/**
 * Fetches a user's account from Gigs and caches it. The fetch begins after this call, so it includes every
 * change made at Gigs before the call.
 * @throws GigsError
 */
export const fetchAccount = (user: User): Promise<CachedAccount> => fetchNew(user)

/**
 * Fetches a user's account like `fetchAccount`, or joins a running fetch that includes all changes we know of.
 * @throws GigsError
 */
export const refreshAccount = (user: User): Promise<CachedAccount> =>
  fetchSince(user, () => currentRevision(user.id))

/**
 * Returns the cached account of any age without a request to Gigs; null before the first fetch.
 * @throws GigsError when the catalog was never fetched and Gigs does not respond
 */
export async function getCachedAccount(user: User): Promise<CachedAccount | null> {
  const { data, cachedAt, isFresh, isFailing, version } = await readCache(user.id)
  if (!data || !cachedAt) return null
  const account = {
    ...(await getCachedCatalog()),
    isReachable: !isFailing,
    ...data,
    ...ownedBy(user),
  }
  return { account, cachedAt, isFresh, version }
}

/**
 * Returns an account that is fresh enough to base decisions on: the cached one if it is fresh, else a new one.
 * @throws GigsError
 */
export async function getAccount(user: User): Promise<Account> {
  const { data, isFresh } = await readCache(user.id)
  if (!data || !isFresh) return (await refreshAccount(user)).account
  return { ...(await getCatalog()), isReachable: true, ...data, ...ownedBy(user) }
}

// Kept with the user and not in the cache, so that a new name shows at once.
const ownedBy = ({ lineNames }: User) => ({ lineNames: lineNames ?? {} })

/** Records a failed call to Gigs when it shows that Gigs is down, so that the user's pages show it. */
export async function markUnreachable(user: User, { failure, facts }: GigsError): Promise<void> {
  const isDown = failure === 'unreachable' || failure === 'timeout' || (facts.status ?? 0) >= 500
  if (isDown) await markFailing(user.id)
}

async function fetchAndCache(
  user: User,
  begin: (revision: number) => void,
): Promise<CachedAccount> {
  const entry = readCache(user.id).then((found) => {
    begin(found.revision)
    return found
  })
  const [gigsUser, choice, { revision, data: last }] = await Promise.all([
    forCustomer(user.id, () => findOrLinkGigsUser(user)),
    findPlanChoice(user.id),
    entry,
  ])
  try {
    const [catalog, [data, chosenSim]] = await Promise.all([
      getCatalog(),
      forCustomer(user.id, () =>
        Promise.all([
          gigsUser ? fetchCustomerData(gigsUser, last) : noCustomerData,
          choice?.sim?.id ? gigs.sims.find(choice.sim.id) : null,
        ]),
      ),
    ])
    const version = await writeCache(user.id, { ...data, chosenSim }, revision)
    const account = { ...catalog, isReachable: true, ...data, chosenSim, ...ownedBy(user) }
    return { account, cachedAt: new Date(), isFresh: true, version }
  } catch (error) {
    await markFailing(user.id)
    throw error
  }
}

/**
 * Returns the catalog as an account without any data, for a visitor. It makes no call for this visitor; see
 * `getCachedCatalog`.
 * @throws GigsError when no catalog was ever fetched and Gigs does not respond
 */
export async function getVisitorAccount(): Promise<Account> {
  return {
    ...(await getCachedCatalog()),
    isReachable: true,
    ...noCustomerData,
    chosenSim: null,
    lineNames: {},
  }
}

type FetchedData = Omit<CustomerData, 'chosenSim'>

/** The data of a customer whom Gigs does not know yet. */
const noCustomerData: FetchedData = {
  gigsUser: null,
  subscriptions: [],
  subscriptionAddons: [],
  changes: [],
  appliedChanges: [],
  payments: [],
  paymentMethods: [],
  invoices: null,
  addresses: [],
  devices: [],
  ...noExtras,
  usage: [],
}

// All calls run at once. Extras are fetched for subscriptions known from the `last` fetch.
async function fetchCustomerData(id: string, last: CustomerData | null): Promise<FetchedData> {
  const [subscriptions, extras, ...rest] = await Promise.all([
    gigs.subscriptions.list(id),
    fetchExtras(last?.subscriptions ?? [], last?.askedLines ?? []),
    gigs.users.read(id),
    gigs.subscriptionAddons.list(id),
    gigs.subscriptionChanges.list(id),
    gigs.payments.list(id),
    gigs.paymentMethods.list(id),
    fetchInvoices(id),
    gigs.addresses.list(id),
    gigs.devices.list(id),
  ])
  const [gigsUser, subscriptionAddons, changes, payments, paymentMethods, ...others] = rest
  const [invoices, addresses, devices] = others
  const own = ofSubscriptions('subscriptionChanges.list', changes, subscriptions)
  return {
    gigsUser,
    subscriptions,
    subscriptionAddons,
    changes: own.filter(({ status }) => status !== 'applied'),
    appliedChanges: own.filter(isRecent),
    payments,
    paymentMethods,
    invoices: invoices && ofSubscriptions('invoices.list', invoices, subscriptions),
    addresses,
    devices,
    ...mergeExtras(last ?? noExtras, extras, subscriptions),
  }
}

const RECENT_MS = 30 * 24 * 3_600_000

const isRecent = ({ appliedAt }: SubscriptionChange) =>
  appliedAt != null && Date.parse(appliedAt) > Date.now() - RECENT_MS

// Only Billing projects have invoices.
async function fetchInvoices(id: string): Promise<Invoice[] | null> {
  const { project } = await getCatalog()
  return project.kind === 'billing' ? gigs.invoices.list(id) : null
}
