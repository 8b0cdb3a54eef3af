import type { Addon } from '@/lib/gigs/addons'
import type { Address } from '@/lib/gigs/addresses'
import type { Device } from '@/lib/gigs/devices'
import type { PaymentMethod } from '@/lib/gigs/payment-methods'
import type { Payment } from '@/lib/gigs/payments'
import type { Plan } from '@/lib/gigs/plans'
import type { Project } from '@/lib/gigs/project'
import type { Sim } from '@/lib/gigs/sims'
import type { SubscriptionAddon } from '@/lib/gigs/subscription-addons'
import type { SubscriptionChange } from '@/lib/gigs/subscription-changes'
import type { Subscription } from '@/lib/gigs/subscriptions'
import type { UsageBalance } from '@/lib/gigs/usage-balances'
import type { GigsUser } from '@/lib/gigs/users'

export type { Addon, Address, Device, Payment, PaymentMethod, Plan, Sim, Subscription }
export type { SubscriptionAddon, UsageBalance }
export type { Allowances, Money } from '@/lib/gigs/plans'
export type { Porting } from '@/lib/gigs/portings'

/** Everything known about one signed-in user, read once. `gigsUser` is null before the first plan. */
export type Account = {
  project: Project
  /** False while Gigs cannot be read and this is what was last known. */
  isReachable: boolean
  gigsUser: GigsUser | null
  plans: Plan[]
  addons: Addon[]
  subscriptions: Subscription[]
  subscriptionAddons: SubscriptionAddon[]
  changes: SubscriptionChange[]
  /** Null where the API does not list them, as with the methods. */
  payments: Payment[] | null
  paymentMethods: PaymentMethod[] | null
  addresses: Address[]
  devices: Device[]
  /** Of the lines that were asked for; null before the first, which takes knowing the lines. */
  usage: UsageBalance[] | null
  /** Where eSIM profiles are, by the id of the SIM; a SIM that is missing here is not known of. */
  profiles: Record<string, string>
  /** The ids of subscriptions whose usage and eSIM profile were asked for, the longest ago first. */
  askedLines: string[]
  /** The SIM card of the customer's plan choice, while it can still be used. */
  chosenSim: Sim | null
}

export const findPlan = (account: Account, id: string) =>
  account.plans.find((plan) => plan.id === id)

export const findSubscription = (account: Account, id: string) =>
  account.subscriptions.find((subscription) => subscription.id === id)

export const findPayment = (account: Account, id: string) =>
  account.payments?.find((payment) => payment.id === id)

/** The add-ons on sale that fit a plan. */
export const addonsFor = (account: Account, plan: Plan) =>
  account.addons.filter(({ status, plans }) => status === 'available' && plans.includes(plan.id))

/** Whether every id is an add-on on sale that fits the plan. */
export const doAddonsFit = (account: Account, plan: Plan, ids: readonly string[]) =>
  ids.every((id) => addonsFor(account, plan).some((addon) => addon.id === id))

/** The add-ons of one subscription. */
export const addonsOf = (account: Account, subscription: string) =>
  account.subscriptionAddons.filter((addon) => addon.subscription === subscription)

/**
 * Whether anything shows that the SIM of a subscription is in use: its first use, used balances, or an eSIM
 * profile that was installed. `unknown`, as most providers have it, shows nothing
 * (docs/gigs-api.md#subscription, docs/gigs-api.md#esimprofile and docs/gigs-api.md#usagebalance).
 */
export function isInUse({ usage, profiles }: Account, { id, sim, firstUsageAt }: Subscription) {
  const hasUsed = (usage ?? []).some(({ subscription, used }) => subscription === id && used > 0)
  return Boolean(firstUsageAt) || hasUsed || WAS_INSTALLED.has(profiles[sim?.id ?? ''] ?? '')
}

/** The states of an eSIM profile that was installed at some time, also when it was deleted since. */
export const WAS_INSTALLED = new Set(['installed', 'enabled', 'disabled', 'deleted'])

/** The plans a subscription may change to at its renewal: others on sale of the same network and kind. */
export function otherPlansFor(account: Account, { plan, sim }: Subscription): Plan[] {
  if (plan.validity.type !== 'recurring') return []
  return account.plans
    .filter(({ id, status }) => id !== plan.id && status === 'available')
    .filter(({ provider, validity }) => provider === plan.provider && validity.type === 'recurring')
    .filter(({ simTypes }) => !sim || simTypes.includes(sim.type))
}
