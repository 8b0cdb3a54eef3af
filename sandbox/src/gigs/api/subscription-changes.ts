import { z } from 'zod'
import { requestImmediateChange } from '../domain/immediate-changes'
import { requestPlanChange } from '../domain/plan-changes'
import { invalid } from '../errors'
import type { Gigs, SubscriptionChange } from '../model/state'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { idField } from './fields'
import { byChoice, byId } from './filters'
import { byPathId } from './path-id'
import { listing } from './list'
import { namedPlan, namedSubscription } from './referenced'
import { serializeSubscriptionChange } from './serializers'
import { subscriptionChange } from './schemas/subscription'

const find = byPathId('subscriptionChanges')

const changeBody = z.strictObject({
  subscription: idField,
  plan: idField.exactOptional(),
  sim: idField.exactOptional(),
  when: z.enum(['now', 'renewal']).exactOptional(),
})

/** See docs/gigs-api.md#subscriptionchange. */
export const subscriptionChanges: Endpoint[] = [
  listing('subscriptionChanges', {
    path: `${P}/subscriptionChanges`,
    filters: {
      status: byChoice(subscriptionChange.shape.status.options, (change) => change.status),
      subscription: byId((change) => change.subscription),
      user: byId((change) => change.user),
    },
    serialize: serializeSubscriptionChange,
    answers: subscriptionChange,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptionChanges`,
    isCreate: true,
    find: () => null,
    query: none,
    body: changeBody,
    answers: subscriptionChange,
    run: (gigs, { body }) => serializeSubscriptionChange(gigs, create(gigs, body)),
  }),
  reading(`${P}/subscriptionChanges/:id`, find, serializeSubscriptionChange, subscriptionChange),
  endpoint({
    method: 'DELETE',
    path: `${P}/subscriptionChanges/:id`,
    find,
    query: none,
    body: none,
    answers: subscriptionChange,
    run: (gigs, { found }) => serializeSubscriptionChange(gigs, remove(gigs, found)),
  }),
]

function create(gigs: Gigs, body: z.output<typeof changeBody>): SubscriptionChange {
  const subscription = namedSubscription(gigs, body.subscription)
  const plan = body.plan === undefined ? null : namedPlan(gigs, body.plan)
  const { sim = null, when = 'renewal' } = body
  if (plan === null && sim === null) throw invalid('Name a plan, a SIM or both: plan, sim.')
  if (sim !== null && when === 'renewal') throw invalid('A SIM changes now only: when.')
  if (when === 'now') return requestImmediateChange(gigs, subscription, { plan, sim })
  if (plan === null) throw invalid('Name a plan: plan.')
  return requestPlanChange(gigs, subscription, plan)
}

function remove(gigs: Gigs, found: SubscriptionChange): SubscriptionChange {
  if (found.status !== 'pending') throw invalid('Only a change that is pending can be deleted.')
  return gigs.store.put('subscriptionChanges', { ...found, status: 'deleted' })
}
