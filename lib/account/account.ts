import type { Addon } from '@/lib/gigs/addons'
import type { Address } from '@/lib/gigs/addresses'
import type { Device } from '@/lib/gigs/devices'
import type { Invoice } from '@/lib/gigs/invoices'
import type { PaymentMethod } from '@/lib/gigs/payment-methods'
import type { Payment } from '@/lib/gigs/payments'
import type { Plan } from '@/lib/gigs/plans'
import type { Porting } from '@/lib/gigs/portings'
import type { Project } from '@/lib/gigs/project'
import type { Sim } from '@/lib/gigs/sims'
import type { SubscriptionAddon } from '@/lib/gigs/subscription-addons'
import type { SubscriptionChange } from '@/lib/gigs/subscription-changes'
import type { Subscription } from '@/lib/gigs/subscriptions'
import type { UsageBalance } from '@/lib/gigs/usage-balances'
import type { GigsUser } from '@/lib/gigs/users'

export type { Addon, Address, Device, GigsUser, Invoice, Payment, PaymentMethod, Plan }
export type { Porting, Sim, Subscription, SubscriptionAddon, UsageBalance }
export type { Allowances, Money } from '@/lib/gigs/plans'

/** Everything Gigs knows about one signed-in user. `gigsUser` is null before the first plan. */
export type Account = {
  project: Project
  /** False while Gigs is unreachable and this is the cached account. */
  isReachable: boolean
  gigsUser: GigsUser | null
  plans: Plan[]
  addons: Addon[]
  subscriptions: Subscription[]
  subscriptionAddons: SubscriptionAddon[]
  /** The upcoming changes of subscriptions. */
  changes: SubscriptionChange[]
  /** The changes that were applied in the last 30 days. */
  appliedChanges: SubscriptionChange[]
  /** Payments and payment methods are null if the API does not list them. */
  payments: Payment[] | null
  paymentMethods: PaymentMethod[] | null
  /** The invoices of a Billing project; null in a Payments project and if the API does not list them. */
  invoices: Invoice[] | null
  addresses: Address[]
  devices: Device[]
  /** Usage of the subscriptions in `askedLines`; null before the first was fetched. */
  usage: UsageBalance[] | null
  /** The status of eSIM profiles, by SIM id. Incomplete: a missing SIM means unknown. */
  profiles: Record<string, string>
  /** The ids of subscriptions whose usage and eSIM profile were requested, least recently requested first. */
  askedLines: string[]
  /** The names that the customer gave to lines, by subscription id. */
  lineNames: Record<string, string>
  /** The SIM card of the user's plan choice, while it can still be used. */
  chosenSim: Sim | null
}

export const findPlan = (account: Account, id: string) =>
  account.plans.find((plan) => plan.id === id)

export const findSubscription = (account: Account, id: string) =>
  account.subscriptions.find((subscription) => subscription.id === id)

/** Returns the name that the customer gave to a line, or else the name of its plan. */
export const lineName = ({ lineNames }: Account, { id, plan }: Subscription): string =>
  lineNames[id] ?? plan.name

/**
 * Returns the name of the old provider; null if it is unknown, or if Gigs does not list it and names it Other
 * (docs/gigs-api.md#porting-endpoints).
 */
export function donorName({ donorProvider }: Pick<Porting, 'donorProvider'>): string | null {
  const name = donorProvider?.name || null
  return name === 'Other' ? null : name
}

export const findPayment = (account: Account, id: string) =>
  account.payments?.find((payment) => payment.id === id)

/** Returns the add-ons on sale that fit a plan. */
export const addonsFor = (account: Account, plan: Plan) =>
  account.addons.filter(({ status, plans }) => status === 'available' && plans.includes(plan.id))

/** Returns whether every id is an add-on on sale that fits the plan. */
export const doAddonsFit = (account: Account, plan: Plan, ids: readonly string[]) =>
  ids.every((id) => addonsFor(account, plan).some((addon) => addon.id === id))

/** Returns the add-ons of one subscription. */
export const addonsOf = (account: Account, subscription: string) =>
  account.subscriptionAddons.filter((addon) => addon.subscription === subscription)

/**
 * Returns whether the SIM of a subscription is known to be in use: by its first use, used balances, or an eSIM
 * profile that was installed. Most providers report the profile status `unknown`, which proves nothing
 * (docs/gigs-api.md#subscription, docs/gigs-api.md#esimprofile and docs/gigs-api.md#usagebalance).
 */
export function isInUse({ usage, profiles }: Account, { id, sim, firstUsageAt }: Subscription) {
  const hasUsed = (usage ?? []).some(({ subscription, used }) => subscription === id && used > 0)
  return Boolean(firstUsageAt) || hasUsed || WAS_INSTALLED.has(profiles[sim?.id ?? ''] ?? '')
}

/** The statuses of an eSIM profile that was installed at some time, even if it was deleted later. */
export const WAS_INSTALLED = new Set(['installed', 'enabled', 'disabled', 'deleted'])

/**
 * Returns the plans that a subscription can change to at renewal: recurring plans on sale with the same provider and
 * SIM type.
 */
export function otherPlansFor(account: Account, { plan, sim }: Subscription): Plan[] {
  if (plan.validity.type !== 'recurring') return []
  return account.plans
    .filter(({ id, status }) => id !== plan.id && status === 'available')
    .filter(({ provider, validity }) => provider === plan.provider && validity.type === 'recurring')
    .filter(({ simTypes }) => !sim || simTypes.includes(sim.type))
}
