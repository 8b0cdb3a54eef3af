import { invoiceFileUrl } from '../admin/invoice-file'
import { receiptNumber } from '../domain/payments'
import {
  requireAddon,
  requirePlan,
  requireProvider,
  requireSubscription,
  requireUser,
} from '../domain/references'
import type {
  Addon,
  Allowances,
  ConnectSession,
  Device,
  Gigs,
  Invoice,
  Payment,
  PaymentMethod,
  Plan,
  Porting,
  ServiceProvider,
  Sim,
  Subscription,
  SubscriptionAddon,
  SubscriptionChange,
  UsageBalance,
  UsageRecord,
  User,
  Voucher,
} from '../model/state'

// Convert stored objects to API objects (docs/gigs-api.md#resources): they expand references and remove internal
// fields.

export function serializeUser(user: User) {
  const { emailKey: _, ...fields } = user
  return fields
}

export function serializePlan(plan: Plan) {
  return { ...plan, ...deprecatedAllowances(plan.allowances) }
}

export function serializeAddon(addon: Addon) {
  return { ...addon, ...deprecatedAllowances(addon.allowances) }
}

export function serializeSim(sim: Sim) {
  const { matchingId: _, profile: __, user: ___, installsAt: ____, ...fields } = sim
  return fields
}

/** Returns null for a pSIM. */
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

export function serializeSubscriptionAddon(gigs: Gigs, stored: SubscriptionAddon) {
  return { ...stored, addon: serializeAddon(requireAddon(gigs, stored.addon)) }
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
  const { cardRule: _, ...fields } = method
  return fields
}

/**
 * Adds the receipt and its number, which only the API of 2024 documents (docs/gigs-api.md#payment). Payment ids are
 * random, so the address of a receipt can't be guessed.
 */
export function serializePayment(gigs: Gigs, payment: Payment) {
  const { order: _, ...fields } = payment
  const method = find(gigs, 'paymentMethods', payment.method)
  const number = receiptNumber(payment)
  return {
    ...fields,
    method: method && serializePaymentMethod(method),
    invoiceNumber: number,
    receipt: number && `${gigs.origin}/sandbox/receipts/${payment.id}`,
    user: serializeUser(requireUser(gigs, payment.user)),
  }
}

export function serializeServiceProvider(provider: ServiceProvider) {
  const { createdAt: _, ...fields } = provider
  return fields
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

/** The contract returns the `url` only once (docs/gigs-api.md#connect-session-object). */
export function serializeSession(session: ConnectSession, url: string | null = null) {
  const { object, id, appearance, callbackUrl, intent, user } = session
  return { object, id, appearance, callbackUrl, intent, url, user }
}

/** Adds the remaining amount and both percentages (docs/gigs-api.md#usagebalance). */
export function serializeBalance(stored: UsageBalance) {
  const { createdAt: _, ...balance } = stored
  const { limit } = balance.allowance
  const { used } = balance
  const usedPercent = limit === null ? null : Math.min(100, Math.round((used / limit) * 100))
  return {
    ...balance,
    limit,
    remaining: limit === null ? null : Math.max(0, limit - used),
    usedPercent,
    remainingPercent: usedPercent === null ? null : 100 - usedPercent,
  }
}

export function serializeUsage(stored: UsageRecord) {
  const { id: _, createdAt: __, ...record } = stored
  return record
}

/** See docs/gigs-api.md#voucher. */
export function serializeVoucher(voucher: Voucher) {
  const { code: _, codeExpiresAt: __, ...fields } = voucher
  return fields
}

/**
 * See docs/gigs-api.md#invoice. The sandbox has no fees, taxes or balances, and the partner collects the payment.
 */
export function serializeInvoice(gigs: Gigs, invoice: Invoice) {
  const { user: _, subscriptionAddon: __, subscriptionChange: ___, ...own } = invoice
  const { userAddress } = requireSubscription(gigs, own.subscription)
  return {
    ...own,
    payment: null,
    fees: [],
    appliedBalance: null,
    taxExemptionReason: null,
    address: userAddress === null ? null : gigs.store.get('addresses', userAddress),
    fileUrl: invoiceFileUrl(gigs, invoice),
  }
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

function deprecatedAllowances({ dataBytes, smsMessages, voiceSeconds }: Allowances) {
  return {
    data: dataBytes ?? -1,
    dataUnit: 'byte',
    sms: smsMessages ?? -1,
    smsUnit: 'message',
    voice: voiceSeconds ?? -1,
    voiceUnit: 'second',
  }
}
