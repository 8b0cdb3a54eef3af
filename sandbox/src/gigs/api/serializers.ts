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

export function serializeUser(user: User) {
  const { emailKey: _, ...shown } = user
  return shown
}

export function serializePlan(plan: Plan) {
  return { ...plan, ...deprecatedTwins(plan.allowances) }
}

export function serializeAddon(addon: Addon) {
  return { ...addon, ...deprecatedTwins(addon.allowances) }
}

export function serializeSim(sim: Sim) {
  const { matchingId: _, profile: __, user: ___, installsAt: ____, ...shown } = sim
  return shown
}

/** null for a pSIM. */
export function serializeProfile(sim: Sim) {
  return sim.profile && { object: 'eSimProfile', sim: serializeSim(sim), ...sim.profile }
}

export function serializeSubscription(gigs: Gigs, subscription: Subscription) {
  const { activatesAt: _, anchor: __, discount, ...own } = subscription
  const porting = find(gigs, 'portings', own.lastPorting)
  const lastPorting = porting && serializePorting(gigs, porting)
  return {
    ...own,
    plan: serializePlan(requirePlan(gigs, own.plan)),
    user: serializeUser(requireUser(gigs, own.user)),
    sim: simOf(gigs, subscription),
    porting: lastPorting,
    lastPorting,
    billing: discount && { discount },
  }
}

export function serializeSubscriptionAddon(gigs: Gigs, bought: SubscriptionAddon) {
  return { ...bought, addon: serializeAddon(requireAddon(gigs, bought.addon)) }
}

export function serializeSubscriptionChange(gigs: Gigs, change: SubscriptionChange) {
  const { user: _, ...own } = change
  const plan = find(gigs, 'plans', own.plan)
  return { ...own, plan: plan && serializePlan(plan), sim: simOf(gigs, change) }
}

export function serializeDevice(gigs: Gigs, device: Device) {
  const sims = device.sims.map((sim) => simOf(gigs, { sim })).filter((sim) => sim !== null)
  return { ...device, sims }
}

export function serializePaymentMethod(method: PaymentMethod) {
  const { cardRule: _, ...shown } = method
  return shown
}

export function serializePayment(gigs: Gigs, payment: Payment) {
  const { order: _, ...shown } = payment
  const method = find(gigs, 'paymentMethods', payment.method)
  return {
    ...shown,
    method: method && serializePaymentMethod(method),
    user: serializeUser(requireUser(gigs, payment.user)),
  }
}

export function serializeServiceProvider(provider: ServiceProvider) {
  const { createdAt: _, ...shown } = provider
  return shown
}

export function serializePorting(gigs: Gigs, stored: Porting) {
  const { movesAt: _, accountPin, billingPin, ...porting } = stored
  const donor = porting.donorProvider
  return {
    ...porting,
    accountPinExists: accountPin !== null,
    billingPinExists: billingPin !== null,
    donorProvider: donor && serializeServiceProvider(requireProvider(gigs, donor)),
    recipientProvider: serializeServiceProvider(requireProvider(gigs, porting.recipientProvider)),
  }
}

/** `url` null except where the contract fills it (docs/gigs-api.md#connect-session-object). */
export function serializeSession(session: ConnectSession, url: string | null = null) {
  const { object, id, appearance, callbackUrl, intent, user } = session
  return { object, id, appearance, callbackUrl, intent, url, user }
}

function simOf(gigs: Gigs, { sim }: { sim: string | null }) {
  const found = find(gigs, 'sims', sim)
  return found && serializeSim(found)
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
