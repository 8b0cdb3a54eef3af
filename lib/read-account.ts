import type { Account, Subscription } from '@/lib/account'
import { gigs } from '@/lib/gigs'
import { findPlanChoice } from '@/lib/plan-choices'
import { findOrLinkGigsUser, type User } from '@/lib/users'

/**
 * Reads everything about one user from Gigs, never from what a browser held.
 * @throws GigsError
 */
export async function readAccount(user: User): Promise<Account> {
  const [id, choice] = await Promise.all([findOrLinkGigsUser(user), findPlanChoice(user.id)])
  const [project, plans, addons, chosenSim, own] = await Promise.all([
    gigs.project.read(),
    gigs.plans.list(),
    gigs.addons.list(),
    choice?.sim ? gigs.sims.find(choice.sim.id) : null,
    id ? readOwn(id) : nothingOwn,
  ])
  return { project, plans, addons, chosenSim, ...own }
}

type Own = Omit<Account, 'project' | 'plans' | 'addons' | 'chosenSim'>

const nothingOwn: Own = {
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

async function readOwn(id: string): Promise<Own> {
  const listed = gigs.subscriptions.list(id)
  const [subscriptions, usage, ...rest] = await Promise.all([
    listed,
    listed.then(readUsage),
    gigs.users.read(id),
    gigs.subscriptionAddons.list(id),
    gigs.subscriptionChanges.list(id),
    gigs.payments.list(id),
    gigs.paymentMethods.list(id),
    gigs.addresses.list(id),
    gigs.devices.list(id),
  ])
  const [gigsUser, subscriptionAddons, changes, payments, paymentMethods, addresses, devices] = rest
  return {
    gigsUser,
    subscriptions,
    subscriptionAddons,
    changes,
    payments,
    paymentMethods,
    addresses,
    devices,
    usage,
  }
}

// Balances are listed by subscription; without that filter the list is the whole project's.
async function readUsage(subscriptions: Subscription[]): Promise<Account['usage']> {
  const live = subscriptions.filter(({ status }) => status === 'active' || status === 'restricted')
  const balances = await Promise.all(live.map(({ id }) => gigs.usageBalances.list(id)))
  return balances.flat()
}
