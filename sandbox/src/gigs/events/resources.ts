import {
  serializeDevice,
  serializePayment,
  serializePaymentMethod,
  serializePorting,
  serializeSession,
  serializeSubscription,
  serializeSubscriptionAddon,
  serializeSubscriptionChange,
  serializeUser,
} from '../api/serializers'
import { serializeProject } from '../api/projects'
import { serializeBalance } from '../api/serializers'
import type { Gigs } from '../model/state'
import { resource } from './resource'
import { saleChanges } from './sales'
import { simChanges } from './sims'
import { becomes, isRenewed, paymentTypes, threshold, unannounced } from './transitions'

const all = ['created', 'updated', 'deleted'] as const
const kept = ['created', 'updated'] as const
const nobody = () => null
const owner = (_: Gigs, { user }: { user: string | null }) => user

/**
 * Which event types each kind of object has (docs/gigs-api.md#event-types), in the order in which one change is
 * told.
 */
export const resources = [
  resource('users', {
    name: 'user',
    common: kept,
    user: (_, { id }) => id,
    serialize: (_, user) => serializeUser(user),
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
    serialize: (_, session) => serializeSession(session),
  }),
  resource('addresses', {
    name: 'user.address',
    common: ['created', 'deleted'],
    user: owner,
    serialize: (_, address) => address,
  }),
  resource('paymentMethods', {
    name: 'paymentMethod',
    common: ['created', 'deleted'],
    user: owner,
    serialize: (_, method) => serializePaymentMethod(method),
    also: (before, after) => [
      before?.status === 'requiresConfirmation' && after.status === 'available' && 'confirmed',
    ],
  }),
  resource('payments', {
    name: 'payment',
    common: ['created'],
    user: owner,
    serialize: serializePayment,
    also: (before, after) => [before?.status !== after.status && paymentTypes[after.status]],
  }),
  resource('subscriptions', {
    name: 'subscription',
    common: kept,
    user: owner,
    serialize: serializeSubscription,
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
  simChanges,
  resource('subscriptionAddons', {
    name: 'subscriptionAddon',
    common: kept,
    user: owner,
    serialize: serializeSubscriptionAddon,
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
    serialize: serializeSubscriptionChange,
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
    serialize: serializePorting,
    also: (before, { status }) => [before?.status !== status && !unannounced.has(status) && status],
  }),
  resource('devices', { name: 'device', common: all, user: owner, serialize: serializeDevice }),
  resource('usageBalances', {
    name: 'usageBalance',
    common: [],
    user: (gigs, { subscription }) => gigs.store.get('subscriptions', subscription)?.user ?? null,
    serialize: (_, balance) => serializeBalance(balance),
    also: (before, after) => [
      Boolean(before) && threshold(before) < threshold(after) && 'thresholdExceeded',
    ],
  }),
  // Of the settings for all only the kind of project shows in the API.
  resource('settings', {
    name: 'project',
    common: ['updated'],
    user: nobody,
    serialize: (gigs, { id, values }) =>
      id === 'all' ? serializeProject(gigs, values.project ?? 'payments') : null,
  }),
  ...saleChanges,
]
