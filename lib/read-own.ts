import type { Subscription, UsageBalance } from '@/lib/account'
import { gigs } from '@/lib/gigs'
import type { Own } from '@/lib/snapshots'

type Read = Omit<Own, 'chosenSim'>

/** What a customer has who is not known to Gigs yet. */
export const nothingOwn: Read = {
  gigsUser: null,
  subscriptions: [],
  subscriptionAddons: [],
  changes: [],
  payments: [],
  paymentMethods: [],
  addresses: [],
  devices: [],
  usage: [],
  profiles: {},
}

/**
 * Everything one Gigs user has, all asked for at once. What is listed by subscription is asked by those
 * that were `known` from the last read; `usage` is null while there are others, for a next read to fill.
 * @throws GigsError
 */
export async function readOwn(id: string, known: Subscription[] = []): Promise<Read> {
  const [subscriptions, usage, profiles, ...rest] = await Promise.all([
    gigs.subscriptions.list(id),
    readUsage(known),
    readProfiles(known),
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
  const isKnown = (one: Subscription) => known.some((other) => other.id === one.id)
  const isComplete = subscriptions.filter(isRunning).every(isKnown)
  return {
    gigsUser,
    ...bought,
    addresses,
    devices,
    usage: isComplete ? usage : null,
    profiles,
  }
}

const isRunning = ({ status }: Subscription) => status === 'active' || status === 'restricted'

// Without the filter by subscription the list is the whole project's.
async function readUsage(known: Subscription[]): Promise<UsageBalance[]> {
  const ids = known.filter(isRunning).map(({ id }) => id)
  const balances = await Promise.all(ids.map((id) => gigs.usageBalances.list(id)))
  return balances.flat()
}

async function readProfiles(known: Subscription[]): Promise<Record<string, string>> {
  const ids = known.flatMap(({ sim, status }) =>
    sim?.type === 'eSIM' && status !== 'ended' ? [sim.id] : [],
  )
  const found = await Promise.all(ids.map(async (id) => [id, await gigs.sims.findProfile(id)]))
  return Object.fromEntries(found.filter(([, status]) => status !== null))
}
