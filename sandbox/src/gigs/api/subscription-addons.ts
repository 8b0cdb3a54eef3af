import { z } from 'zod'
import { endAddon } from '../domain/addons'
import { orderAddon } from '../domain/billing'
import { invalid } from '../errors'
import type { Gigs, SubscriptionAddon } from '../model/state'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { idField } from './fields'
import { byChoice, byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { namedAddon, namedSubscription } from './referenced'
import { serializeSubscriptionAddon } from './serializers'
import { subscriptionAddon } from './schemas/subscription'

const find = byPathId('subscriptionAddons')

/** See docs/gigs-api.md#subscriptionaddon. */
export const subscriptionAddons: Endpoint[] = [
  listing('subscriptionAddons', {
    path: `${P}/subscriptionAddons`,
    filters: {
      addon: byId((one) => one.addon),
      status: byChoice(subscriptionAddon.shape.status.options, (one) => one.status),
      subscription: byId((one) => one.subscription),
      user: byId((one) => one.user),
    },
    serialize: serializeSubscriptionAddon,
    answers: subscriptionAddon,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptionAddons`,
    isCreate: true,
    find: () => null,
    query: none,
    body: z.strictObject({ addon: idField, subscription: idField }),
    answers: subscriptionAddon,
    run(gigs, { body }) {
      const addon = namedAddon(gigs, body.addon)
      const subscription = namedSubscription(gigs, body.subscription)
      const made = orderAddon(gigs, { addon, subscription })
      return serializeSubscriptionAddon(gigs, made)
    },
  }),
  reading(`${P}/subscriptionAddons/:id`, find, serializeSubscriptionAddon, subscriptionAddon),
  endpoint({
    method: 'DELETE',
    path: `${P}/subscriptionAddons/:id`,
    find,
    query: none,
    body: none,
    answers: subscriptionAddon,
    run: (gigs, { found }) => serializeSubscriptionAddon(gigs, end(gigs, found)),
  }),
]

// Removing one ends it; it stays to be read.
function end(gigs: Gigs, found: SubscriptionAddon): SubscriptionAddon {
  if (found.status === 'ended') throw invalid('This add-on has already ended.')
  const canceledAt = gigs.now().toISOString()
  return gigs.store.put('subscriptionAddons', { ...endAddon(gigs, found), canceledAt })
}
