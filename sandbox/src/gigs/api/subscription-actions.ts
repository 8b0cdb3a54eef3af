import { z } from 'zod'
import { cancelSubscription, endSubscription, resumeSubscription } from '../domain/cancellation'
import { portInto } from '../domain/portings'
import { endpoint, type Endpoint, none, PROJECT_PATH } from './endpoint'
import { idField, phoneField } from './fields'
import { byPathId } from './lookup'
import { byChoice, byId, byText, searchEndpoint } from './list'
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
      'userComment is only allowed with the userReason other.',
    )
    .nullable()
    .exactOptional(),
})

/** The search for subscriptions and their actions (docs/gigs-api.md#subscription-endpoints). */
export const subscriptionActions: Endpoint[] = [
  searchEndpoint('subscriptions', {
    path: `${PROJECT_PATH}/subscriptions/search`,
    filters: {
      phoneNumber: byText(phoneField, (item) => item.phoneNumber),
      user: byId((item) => item.user),
      plan: byId((item) => item.plan),
      sim: byId((item) => item.sim),
      status: byChoice(subscriptionStatuses, (item) => item.status),
    },
    serialize: serializeSubscription,
    response: subscription,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptions/:id/cancel`,
    find,
    query: none,
    body: cancelBody,
    response: subscription,
    run: (gigs, { found, body }) =>
      serializeSubscription(gigs, cancelSubscription(gigs, found, body.cancellationDetails ?? {})),
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptions/:id/resume`,
    find,
    query: none,
    body: none,
    response: subscription,
    run: (gigs, { found }) => serializeSubscription(gigs, resumeSubscription(gigs, found)),
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptions/:id/end`,
    find,
    query: none,
    body: none,
    response: subscription,
    run: (gigs, { found }) =>
      serializeSubscription(gigs, endSubscription(gigs, found, 'cancellationRequested')),
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptions/:id/portIn`,
    find,
    query: none,
    body: z.strictObject({ porting: idField }),
    response: subscription,
    run: (gigs, { found, body }) =>
      serializeSubscription(gigs, portInto(gigs, found, body.porting)),
  }),
]
