import { z } from 'zod'
import { cancelSubscription, endSubscription, resumeSubscription } from '../domain/cancellation'
import { portInto } from '../domain/portings'
import { endpoint, type Endpoint, none, P } from './endpoint'
import { idField, phoneField } from './fields'
import { byPathId } from './path-id'
import { byChoice, byId, byText } from './filters'
import { searching } from './list'
import { serializeSubscription } from './serializers'
import { subscription } from './schemas/subscription'
import { subscriptionStatuses } from './subscriptions'

const find = byPathId('subscriptions')

const userReasons = [
  'connectivityIssues',
  'customerService',
  'noDetails',
  'other',
  'tooExpensive',
  'unused',
] as const

const cancelBody = z.strictObject({
  cancellationDetails: z
    .strictObject({
      userReason: z.enum(userReasons).nullable().exactOptional(),
      userComment: z.string().max(1000).nullable().exactOptional(),
    })
    .refine(
      ({ userReason, userComment }) => userComment == null || userReason === 'other',
      'userComment goes with the userReason other only.',
    )
    .nullable()
    .exactOptional(),
})

/**
 * What can be done with a subscription, and how it is found by its number
 * (docs/gigs-api.md#subscription-endpoints).
 */
export const subscriptionActions: Endpoint[] = [
  searching('subscriptions', {
    path: `${P}/subscriptions/search`,
    filters: {
      phoneNumber: byText(phoneField, (one) => one.phoneNumber),
      user: byId((one) => one.user),
      plan: byId((one) => one.plan),
      sim: byId((one) => one.sim),
      status: byChoice(subscriptionStatuses, (one) => one.status),
    },
    serialize: serializeSubscription,
    answers: subscription,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/cancel`,
    find,
    query: none,
    body: cancelBody,
    answers: subscription,
    run: (gigs, { found, body }) =>
      serializeSubscription(gigs, cancelSubscription(gigs, found, body.cancellationDetails ?? {})),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/resume`,
    find,
    query: none,
    body: none,
    answers: subscription,
    run: (gigs, { found }) => serializeSubscription(gigs, resumeSubscription(gigs, found)),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/end`,
    find,
    query: none,
    body: none,
    answers: subscription,
    run: (gigs, { found }) =>
      serializeSubscription(gigs, endSubscription(gigs, found, 'cancellationRequested')),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/portIn`,
    find,
    query: none,
    body: z.strictObject({ porting: idField }),
    answers: subscription,
    run: (gigs, { found, body }) =>
      serializeSubscription(gigs, portInto(gigs, found, body.porting)),
  }),
]
