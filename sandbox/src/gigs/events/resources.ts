import {
  presentDevice,
  presentPayment,
  presentPaymentMethod,
  presentPorting,
  presentSession,
  presentSubscription,
  presentSubscriptionAddon,
  presentSubscriptionChange,
  presentUser,
} from '../api/serializers'
import { presentProject } from '../api/projects'
import { presentBalance } from '../api/serializers-usage'
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
  simChanges,
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
  // Of the settings for all only the kind of project shows in the API.
  resource('settings', {
    name: 'project',
    common: ['updated'],
    user: nobody,
    present: (gigs, { id, values }) =>
      id === 'all' ? presentProject(gigs, values.project ?? 'payments') : null,
  }),
  ...saleChanges,
]
