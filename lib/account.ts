import type { Addon } from '@/lib/gigs/addons'
import type { Plan } from '@/lib/gigs/plans'
import type { Project } from '@/lib/gigs/project'
import type { Subscription } from '@/lib/gigs/subscriptions'
import type { GigsUser } from '@/lib/gigs/users'

export type { Addon, Plan, Subscription }
export type { Allowances, Money } from '@/lib/gigs/plans'

/** Everything known about one signed-in user, read once. `gigsUser` is null before the first plan. */
export type Account = {
  project: Project
  gigsUser: GigsUser | null
  plans: Plan[]
  addons: Addon[]
  subscriptions: Subscription[]
}

export const findPlan = (account: Account, id: string) =>
  account.plans.find((plan) => plan.id === id)

export const findAddon = (account: Account, id: string) =>
  account.addons.find((addon) => addon.id === id)

export const findSubscription = (account: Account, id: string) =>
  account.subscriptions.find((subscription) => subscription.id === id)
