import { z } from 'zod'
import { requestImmediateChange } from '../domain/immediate-changes'
import { requestPlanChange } from '../domain/plan-changes'
import { invalid } from '../errors'
import type { Gigs, SubscriptionChange } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { idField } from './fields'
import { byChoice, byId, listEndpoint } from './list'
import { byPathId, referencedPlan, referencedSubscription } from './lookup'
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
  listEndpoint('subscriptionChanges', {
    path: `${PROJECT_PATH}/subscriptionChanges`,
    filters: {
      status: byChoice(subscriptionChange.shape.status.options, (change) => change.status),
      subscription: byId((change) => change.subscription),
      user: byId((change) => change.user),
    },
    serialize: serializeSubscriptionChange,
    response: subscriptionChange,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptionChanges`,
    isCreate: true,
    find: () => null,
    query: none,
    body: changeBody,
    response: subscriptionChange,
    run: (gigs, { body }) => serializeSubscriptionChange(gigs, create(gigs, body)),
  }),
  getEndpoint(
    `${PROJECT_PATH}/subscriptionChanges/:id`,
    find,
    serializeSubscriptionChange,
    subscriptionChange,
  ),
  endpoint({
    method: 'DELETE',
    path: `${PROJECT_PATH}/subscriptionChanges/:id`,
    find,
    query: none,
    body: none,
    response: subscriptionChange,
    run: (gigs, { found }) => serializeSubscriptionChange(gigs, remove(gigs, found)),
  }),
]

function create(gigs: Gigs, body: z.output<typeof changeBody>): SubscriptionChange {
  const subscription = referencedSubscription(gigs, body.subscription)
  const plan = body.plan === undefined ? null : referencedPlan(gigs, body.plan)
  const { sim = null, when = 'renewal' } = body
  if (plan === null && sim === null) throw invalid('Specify plan, sim or both.')
  if (sim !== null && when === 'renewal') throw invalid('A SIM can only be changed with when: now.')
  if (when === 'now') return requestImmediateChange(gigs, subscription, { plan, sim })
  if (plan === null) throw invalid('Specify plan.')
  return requestPlanChange(gigs, subscription, plan)
}

function remove(gigs: Gigs, found: SubscriptionChange): SubscriptionChange {
  if (found.status !== 'pending') throw invalid('Only pending changes can be deleted.')
  return gigs.store.put('subscriptionChanges', { ...found, status: 'deleted' })
}
