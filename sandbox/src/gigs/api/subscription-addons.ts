import { z } from 'zod'
import { endAddon } from '../domain/addons'
import { orderAddon } from '../domain/billing'
import { invalid } from '../errors'
import type { Gigs, SubscriptionAddon } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { idField } from './fields'
import { byChoice, byId, listEndpoint } from './list'
import { byPathId, referencedAddon, referencedSubscription } from './lookup'
import { serializeSubscriptionAddon } from './serializers'
import { subscriptionAddon } from './schemas/subscription'

const find = byPathId('subscriptionAddons')

/** See docs/gigs-api.md#subscriptionaddon. */
export const subscriptionAddons: Endpoint[] = [
  listEndpoint('subscriptionAddons', {
    path: `${PROJECT_PATH}/subscriptionAddons`,
    filters: {
      addon: byId((item) => item.addon),
      status: byChoice(subscriptionAddon.shape.status.options, (item) => item.status),
      subscription: byId((item) => item.subscription),
      user: byId((item) => item.user),
    },
    serialize: serializeSubscriptionAddon,
    response: subscriptionAddon,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptionAddons`,
    isCreate: true,
    find: () => null,
    query: none,
    body: z.strictObject({ addon: idField, subscription: idField }),
    response: subscriptionAddon,
    run(gigs, { body }) {
      const addon = referencedAddon(gigs, body.addon)
      const subscription = referencedSubscription(gigs, body.subscription)
      const created = orderAddon(gigs, { addon, subscription })
      return serializeSubscriptionAddon(gigs, created)
    },
  }),
  getEndpoint(
    `${PROJECT_PATH}/subscriptionAddons/:id`,
    find,
    serializeSubscriptionAddon,
    subscriptionAddon,
  ),
  endpoint({
    method: 'DELETE',
    path: `${PROJECT_PATH}/subscriptionAddons/:id`,
    find,
    query: none,
    body: none,
    response: subscriptionAddon,
    run: (gigs, { found }) => serializeSubscriptionAddon(gigs, end(gigs, found)),
  }),
]

// A removed add-on ends but stays readable.
function end(gigs: Gigs, found: SubscriptionAddon): SubscriptionAddon {
  if (found.status === 'ended') throw invalid('This add-on has already ended.')
  const canceledAt = gigs.now().toISOString()
  return gigs.store.put('subscriptionAddons', { ...endAddon(gigs, found), canceledAt })
}
