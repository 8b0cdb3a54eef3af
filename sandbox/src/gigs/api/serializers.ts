import { requireAddon, requirePlan, requireProvider, requireUser } from '../domain/references'
import type {
  Addon,
  Allowances,
  ConnectSession,
  Device,
  Gigs,
  Payment,
  PaymentMethod,
  Plan,
  Porting,
  ServiceProvider,
  Sim,
  Subscription,
  SubscriptionAddon,
  SubscriptionChange,
  User,
} from '../model/state'

// Stored objects as complete API objects (docs/gigs-api.md#resources): references filled in, our own fields
// left out.

export function presentUser(user: User) {
  const { emailKey: _, ...shown } = user
  return shown
}

export function presentPlan(plan: Plan) {
  return { ...plan, ...deprecatedTwins(plan.allowances) }
}

export function presentAddon(addon: Addon) {
  return { ...addon, ...deprecatedTwins(addon.allowances) }
}

export function presentSim(sim: Sim) {
  const { matchingId: _, profile: __, user: ___, installsAt: ____, ...shown } = sim
  return shown
}

/** null for a pSIM. */
export function presentProfile(sim: Sim) {
  return sim.profile && { object: 'eSimProfile', sim: presentSim(sim), ...sim.profile }
}

export function presentSubscription(gigs: Gigs, subscription: Subscription) {
  const { activatesAt: _, anchor: __, discount, ...own } = subscription
  const porting = find(gigs, 'portings', own.lastPorting)
  const lastPorting = porting && presentPorting(gigs, porting)
  return {
    ...own,
    plan: presentPlan(requirePlan(gigs, own.plan)),
    user: presentUser(requireUser(gigs, own.user)),
    sim: simOf(gigs, subscription),
    porting: lastPorting,
    lastPorting,
    billing: discount && { discount },
  }
}

export function presentSubscriptionAddon(gigs: Gigs, bought: SubscriptionAddon) {
  return { ...bought, addon: presentAddon(requireAddon(gigs, bought.addon)) }
}

export function presentSubscriptionChange(gigs: Gigs, change: SubscriptionChange) {
  const { user: _, ...own } = change
  const plan = find(gigs, 'plans', own.plan)
  return { ...own, plan: plan && presentPlan(plan), sim: simOf(gigs, change) }
}

export function presentDevice(gigs: Gigs, device: Device) {
  const sims = device.sims.map((sim) => simOf(gigs, { sim })).filter((sim) => sim !== null)
  return { ...device, sims }
}

export function presentPaymentMethod(method: PaymentMethod) {
  const { cardRule: _, ...shown } = method
  return shown
}

export function presentPayment(gigs: Gigs, payment: Payment) {
  const { order: _, ...shown } = payment
  const method = find(gigs, 'paymentMethods', payment.method)
  return {
    ...shown,
    method: method && presentPaymentMethod(method),
    user: presentUser(requireUser(gigs, payment.user)),
  }
}

export function presentServiceProvider(provider: ServiceProvider) {
  const { createdAt: _, ...shown } = provider
  return shown
}

export function presentPorting(gigs: Gigs, stored: Porting) {
  const { movesAt: _, accountPin, billingPin, ...porting } = stored
  const donor = porting.donorProvider
  return {
    ...porting,
    accountPinExists: accountPin !== null,
    billingPinExists: billingPin !== null,
    donorProvider: donor && presentServiceProvider(requireProvider(gigs, donor)),
    recipientProvider: presentServiceProvider(requireProvider(gigs, porting.recipientProvider)),
  }
}

/** `url` null except where the contract fills it (docs/gigs-api.md#connect-session-object). */
export function presentSession(session: ConnectSession, url: string | null = null) {
  const { object, id, appearance, callbackUrl, intent, user } = session
  return { object, id, appearance, callbackUrl, intent, url, user }
}

function simOf(gigs: Gigs, { sim }: { sim: string | null }) {
  const found = find(gigs, 'sims', sim)
  return found && presentSim(found)
}

function find<K extends 'sims' | 'plans' | 'portings' | 'paymentMethods'>(
  gigs: Gigs,
  kind: K,
  id: string | null,
) {
  return id === null ? null : gigs.store.get(kind, id)
}

function deprecatedTwins({ dataBytes, smsMessages, voiceSeconds }: Allowances) {
  return {
    data: dataBytes ?? -1,
    dataUnit: 'byte',
    sms: smsMessages ?? -1,
    smsUnit: 'message',
    voice: voiceSeconds ?? -1,
    voiceUnit: 'second',
  }
}
