import {
  presentAddon,
  presentBalance,
  presentDevice,
  presentPayment,
  presentPaymentMethod,
  presentPlan,
  presentPorting,
  presentProfile,
  presentSession,
  presentSim,
  presentSubscription,
  presentSubscriptionAddon,
  presentSubscriptionChange,
  presentUser,
} from '../api/present'
import type { Gigs, Subscription, UsageBalance } from '../state'
import { resource } from './resource'

const all = ['created', 'updated', 'deleted'] as const
const kept = ['created', 'updated'] as const
const owner = (_: Gigs, { user }: { user: string | null }) => user
const nobody = () => null

/** Which event types each kind of object has (contract, section 9.3), in the order in which one change is told. */
export const resources = [
  resource('users', {
    name: 'user',
    common: kept,
    user: (_, { id }) => id,
    present: (_, user) => presentUser(user),
    also: (before, after) => [
      Boolean(before) && !before?.emailVerified && after.emailVerified && 'verified',
      becomes('blocked', before, after) && 'blocked',
      becomes('deleted', before, after) && 'deleted',
    ],
  }),
  resource('connectSessions', {
    name: 'connectSession',
    common: kept,
    user: owner,
    present: (_, session) => presentSession(session),
  }),
  resource('addresses', {
    name: 'user.address',
    common: ['created', 'deleted'],
    user: owner,
    present: (_, address) => address,
  }),
  resource('paymentMethods', {
    name: 'paymentMethod',
    common: ['created', 'deleted'],
    user: owner,
    present: (_, method) => presentPaymentMethod(method),
    also: (before, after) => [
      before?.status === 'requiresConfirmation' && after.status === 'available' && 'confirmed',
    ],
  }),
  resource('payments', {
    name: 'payment',
    common: ['created'],
    user: owner,
    present: presentPayment,
    also: (before, after) => [before?.status !== after.status && paymentTypes[after.status]],
  }),
  resource('subscriptions', {
    name: 'subscription',
    common: kept,
    user: owner,
    present: presentSubscription,
    also: (before, after) => [
      becomes('active', before, after) && before?.status !== 'restricted' && 'activated',
      becomes('restricted', before, after) && 'restricted',
      before?.status === 'restricted' && after.status === 'active' && 'restored',
      isRenewed(before, after) && 'renewed',
      before?.canceledAt === null && after.canceledAt !== null && 'canceled',
      before?.canceledAt != null && after.canceledAt === null && 'resumed',
      becomes('ended', before, after) && 'ended',
    ],
  }),
  resource(
    'sims',
    {
      name: 'sim',
      common: all,
      user: owner,
      present: (_, sim) => presentSim(sim),
      also: (before, after) => [
        becomes('active', before, after) && 'activated',
        before?.status === 'active' && after.status === 'inactive' && 'deactivated',
        becomes('retired', before, after) && 'retired',
      ],
    },
    {
      name: 'eSimProfile',
      common: [], // the SIM inside of it may change without the profile
      user: owner,
      present: (_, sim) => presentProfile(sim),
      also: (before, { profile }) => [
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
    common: kept,
    user: owner,
    present: presentSubscriptionAddon,
    also: (before, after) => [
      becomes('active', before, after) && 'activated',
      isRenewed(before, after) && 'renewed',
      becomes('ended', before, after) && 'ended',
    ],
  }),
  resource('subscriptionChanges', {
    name: 'subscriptionChange',
    common: kept,
    user: owner,
    present: presentSubscriptionChange,
    also: (before, after) => [
      becomes('applied', before, after) && 'applied',
      becomes('failed', before, after) && 'failed',
      becomes('deleted', before, after) && 'deleted',
    ],
  }),
  resource('portings', {
    name: 'porting',
    common: all,
    user: owner,
    present: presentPorting,
    also: (before, { status }) => [before?.status !== status && !unannounced.has(status) && status],
  }),
  resource('devices', { name: 'device', common: all, user: owner, present: presentDevice }),
  resource('usageBalances', {
    name: 'usageBalance',
    common: [],
    user: (gigs, { subscription }) => gigs.store.get('subscriptions', subscription)?.user ?? null,
    present: (_, balance) => presentBalance(balance),
    also: (before, after) => [
      Boolean(before) && threshold(before) < threshold(after) && 'thresholdExceeded',
    ],
  }),
  resource('plans', {
    name: 'plan',
    common: all,
    user: nobody,
    present: (_, plan) => presentPlan(plan),
    also: (before, after) => saleTypes(before, after),
  }),
  resource('addons', {
    name: 'addon',
    common: all,
    user: nobody,
    present: (_, addon) => presentAddon(addon),
    also: (before, after) => saleTypes(before, after),
  }),
]

const paymentTypes = {
  pending: false,
  succeeded: 'succeeded',
  failed: 'failed',
  refunded: 'refunded',
  disputed: 'disputed',
  requiresConfirmation: 'requiresConfirmation',
  requiresPaymentMethod: 'paymentMethodRequired',
} as const

const unannounced: ReadonlySet<string> = new Set(['draft', 'initiated', 'pending'])

type WithStatus = { status: string }

function becomes(status: string, before: WithStatus | null, after: WithStatus): boolean {
  return after.status === status && before?.status !== status
}

function saleTypes(before: WithStatus | null, after: WithStatus) {
  return [
    before !== null && becomes('archived', before, after) && 'archived',
    before !== null && becomes('available', before, after) && 'published',
  ]
}

type Periodic = Pick<Subscription, 'currentPeriod'>

function isRenewed(before: Periodic | null, after: Periodic): boolean {
  const from = before?.currentPeriod?.number ?? 0
  return from > 0 && (after.currentPeriod?.number ?? 0) > from
}

function threshold(balance: UsageBalance | null): number {
  const limit = balance?.allowance.limit
  if (!balance || !limit) return 0
  const share = balance.used / limit
  return share >= 1 ? 2 : share >= 0.8 ? 1 : 0
}
