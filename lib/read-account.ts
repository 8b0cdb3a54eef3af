import type { Account, Subscription, UsageBalance } from '@/lib/account'
import { readCatalogue, recallCatalogue } from '@/lib/catalogue'
import { gigs } from '@/lib/gigs'
import { findPlanChoice } from '@/lib/plan-choices'
import { findSnapshot, keepSnapshot, noteFailure, type Own } from '@/lib/snapshots'
import { findOrLinkGigsUser, type User } from '@/lib/users'

/** An account as it was at `readAt`. */
export type Recalled = { account: Account; readAt: Date; isFresh: boolean }

/**
 * Reads everything about one user from Gigs, all at once, and keeps it for `recallAccount`.
 * @throws GigsError
 */
export async function readAccount(user: User): Promise<Account> {
  const [id, choice, { changes, own: last }] = await Promise.all([
    findOrLinkGigsUser(user),
    findPlanChoice(user.id),
    findSnapshot(user.id),
  ])
  try {
    const [catalogue, own, chosenSim] = await Promise.all([
      readCatalogue(),
      id ? readOwn(id, last?.subscriptions) : nothingOwn,
      choice?.sim ? gigs.sims.find(choice.sim.id) : null,
    ])
    await keepSnapshot(user.id, { ...own, chosenSim }, changes)
    return { ...catalogue, isReachable: true, ...own, chosenSim }
  } catch (error) {
    await noteFailure(user.id)
    throw error
  }
}

/**
 * What was last read of a user's account, without asking Gigs; null before the first read.
 * @throws GigsError only when not even the catalogue was ever read
 */
export async function recallAccount(user: User): Promise<Recalled | null> {
  const { own, readAt, isFresh, isFailing } = await findSnapshot(user.id)
  if (!own || !readAt) return null
  const account = { ...(await recallCatalogue()), isReachable: !isFailing, ...own }
  return { account, readAt, isFresh }
}

/**
 * An account that is good enough to decide by: the kept one while it is fresh, else read anew.
 * @throws GigsError
 */
export async function requireAccount(user: User): Promise<Account> {
  const { own, isFresh } = await findSnapshot(user.id)
  if (!own || !isFresh) return readAccount(user)
  return { ...(await readCatalogue()), isReachable: true, ...own }
}

type Read = Omit<Own, 'chosenSim'>

const nothingOwn: Read = {
  gigsUser: null,
  subscriptions: [],
  subscriptionAddons: [],
  changes: [],
  payments: [],
  paymentMethods: [],
  addresses: [],
  devices: [],
  usage: [],
}

async function readOwn(id: string, known: Subscription[] | undefined): Promise<Read> {
  const [subscriptions, usage, ...rest] = await Promise.all([
    gigs.subscriptions.list(id),
    known ? readUsage(known) : null,
    gigs.users.read(id),
    gigs.subscriptionAddons.list(id),
    gigs.subscriptionChanges.list(id),
    gigs.payments.list(id),
    gigs.paymentMethods.list(id),
    gigs.addresses.list(id),
    gigs.devices.list(id),
  ])
  const [gigsUser, subscriptionAddons, changes, payments, paymentMethods, addresses, devices] = rest
  const bought = { subscriptions, subscriptionAddons, changes, payments, paymentMethods }
  const isNew = ({ id: own }: Subscription) => known?.every((one) => one.id !== own) ?? true
  return {
    gigsUser,
    ...bought,
    addresses,
    devices,
    usage: live(subscriptions).some(isNew) ? null : (usage ?? []),
  }
}

// Balances are listed by subscription; without that filter the list is the whole project's.
// Asked by the subscriptions of the last read, they come side by side with all the rest.
async function readUsage(subscriptions: Subscription[]): Promise<UsageBalance[]> {
  const ids = live(subscriptions).map(({ id }) => id)
  const balances = await Promise.all(ids.map((id) => gigs.usageBalances.list(id)))
  return balances.flat()
}

const live = (subscriptions: Subscription[]) =>
  subscriptions.filter(({ status }) => status === 'active' || status === 'restricted')
