import {
  serializeAddon,
  serializeBalance,
  serializeDevice,
  serializeInvoice,
  serializePayment,
  serializePaymentMethod,
  serializePlan,
  serializePorting,
  serializeProfile,
  serializeSession,
  serializeSim,
  serializeSubscription,
  serializeSubscriptionAddon,
  serializeSubscriptionChange,
  serializeUser,
  serializeVoucher,
} from '../api/serializers'
import { serializeProject } from '../api/projects'
import type { Gigs } from '../model/state'
import { resource } from './resource'
import {
  becomes,
  isRenewed,
  offerTransitions,
  paymentTypes,
  statusesWithoutEvent,
  thresholdsReached,
} from './transitions'

const fullLifecycle = ['created', 'updated', 'deleted'] as const
const neverDeleted = ['created', 'updated'] as const
const noUser = () => null
const owner = (_: Gigs, { user }: { user: string | null }) => user

/**
 * The event types of each kind of object (docs/gigs-api.md#event-types), in the order in which the events of one change
 * are recorded.
 */
export const resources = [
  resource('users', {
    name: 'user',
    lifecycle: neverDeleted,
    user: (_, { id }) => id,
    serialize: (_, user) => serializeUser(user),
    transitions: (before, after) => [
      Boolean(before) && !before?.emailVerified && after.emailVerified && 'verified',
      becomes('blocked', before, after) && 'blocked',
      becomes('deleted', before, after) && 'deleted',
    ],
  }),
  resource('connectSessions', {
    name: 'connectSession',
    lifecycle: neverDeleted,
    user: owner,
    serialize: (_, session) => serializeSession(session),
  }),
  resource('addresses', {
    name: 'user.address',
    lifecycle: ['created', 'deleted'],
    user: owner,
    serialize: (_, address) => address,
  }),
  resource('paymentMethods', {
    name: 'paymentMethod',
    lifecycle: ['created', 'deleted'],
    user: owner,
    serialize: (_, method) => serializePaymentMethod(method),
    transitions: (before, after) => [
      before?.status === 'requiresConfirmation' && after.status === 'available' && 'confirmed',
    ],
  }),
  resource('payments', {
    name: 'payment',
    lifecycle: ['created'],
    user: owner,
    serialize: serializePayment,
    transitions: (before, after) => [before?.status !== after.status && paymentTypes[after.status]],
  }),
  resource('subscriptions', {
    name: 'subscription',
    lifecycle: neverDeleted,
    user: owner,
    serialize: serializeSubscription,
    transitions: (before, after) => [
      becomes('active', before, after) && before?.status !== 'restricted' && 'activated',
      becomes('restricted', before, after) && 'restricted',
      before?.status === 'restricted' && after.status === 'active' && 'restored',
      isRenewed(before, after) && 'renewed',
      before?.canceledAt === null && after.canceledAt !== null && 'canceled',
      before?.canceledAt != null && after.canceledAt === null && 'resumed',
      becomes('ended', before, after) && 'ended',
    ],
  }),
  // A SIM and its eSIM profile: one object here, two in the API.
  resource(
    'sims',
    {
      name: 'sim',
      lifecycle: ['created', 'updated', 'deleted'],
      user: (_, sim) => sim.user,
      serialize: (_, sim) => serializeSim(sim),
      transitions: (before, after) => [
        becomes('active', before, after) && 'activated',
        before?.status === 'active' && after.status === 'inactive' && 'deactivated',
        becomes('retired', before, after) && 'retired',
      ],
    },
    {
      name: 'eSimProfile',
      lifecycle: [], // the SIM inside a profile can change without the profile
      user: (_, sim) => sim.user,
      serialize: (_, sim) => serializeProfile(sim),
      transitions: (before, { profile }) => [
        Boolean(before) &&
          profile !== null &&
          profile.status !== 'unknown' &&
          before?.profile?.status !== profile.status &&
          profile.status,
        Boolean(before) && before?.profile?.updatedAt !== profile?.updatedAt && 'updated',
      ],
    },
  ),
  resource('subscriptionAddons', {
    name: 'subscriptionAddon',
    lifecycle: neverDeleted,
    user: owner,
    serialize: serializeSubscriptionAddon,
    transitions: (before, after) => [
      becomes('active', before, after) && 'activated',
      isRenewed(before, after) && 'renewed',
      becomes('ended', before, after) && 'ended',
    ],
  }),
  resource('subscriptionChanges', {
    name: 'subscriptionChange',
    lifecycle: neverDeleted,
    user: owner,
    serialize: serializeSubscriptionChange,
    transitions: (before, after) => [
      becomes('applied', before, after) && 'applied',
      becomes('failed', before, after) && 'failed',
      becomes('deleted', before, after) && 'deleted',
    ],
  }),
  resource('portings', {
    name: 'porting',
    lifecycle: fullLifecycle,
    user: owner,
    serialize: serializePorting,
    transitions: (before, { status }) => [
      before?.status !== status && !statusesWithoutEvent.has(status) && status,
    ],
  }),
  resource('devices', {
    name: 'device',
    lifecycle: fullLifecycle,
    user: owner,
    serialize: serializeDevice,
  }),
  resource('usageBalances', {
    name: 'usageBalance',
    lifecycle: [],
    user: (gigs, { subscription }) => gigs.store.get('subscriptions', subscription)?.user ?? null,
    serialize: (_, balance) => serializeBalance(balance),
    transitions: (before, after) => [
      Boolean(before) &&
        thresholdsReached(before) < thresholdsReached(after) &&
        'thresholdExceeded',
    ],
  }),
  // Of all settings, only the kind of project is visible in the API.
  resource('settings', {
    name: 'project',
    lifecycle: ['updated'],
    user: noUser,
    serialize: (gigs, { id, values }) =>
      id === 'all' ? serializeProject(gigs, values.project ?? 'payments') : null,
  }),
  resource('invoices', {
    name: 'invoice',
    lifecycle: neverDeleted,
    user: (_, { user }) => user,
    serialize: serializeInvoice,
    transitions: (before, after) => [
      becomes('finalized', before, after) && 'finalized',
      becomes('paid', before, after) && 'paid',
      becomes('voided', before, after) && 'voided',
    ],
  }),
  resource('quotes', {
    name: 'quote',
    lifecycle: ['created'],
    user: (_, { user }) => user,
    serialize: (_, quote) => quote,
  }),
  resource('vouchers', {
    name: 'voucher',
    lifecycle: neverDeleted,
    user: noUser,
    serialize: (_, voucher) => serializeVoucher(voucher),
    transitions: (before, after) => [becomes('retired', before, after) && 'retired'],
  }),
  resource('plans', {
    name: 'plan',
    lifecycle: fullLifecycle,
    user: noUser,
    serialize: (_, plan) => serializePlan(plan),
    transitions: (before, after) => offerTransitions(before, after),
  }),
  resource('addons', {
    name: 'addon',
    lifecycle: fullLifecycle,
    user: noUser,
    serialize: (_, addon) => serializeAddon(addon),
    transitions: (before, after) => offerTransitions(before, after),
  }),
]
