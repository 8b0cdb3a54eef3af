import { z } from 'zod'
import { cancelSubscription, endSubscription, resumeSubscription } from '../effects/ending'
import { createSubscription } from '../effects/subscriptions'
import type { Gigs, Subscription } from '../state'
import { endpoint, none, P, reading } from './endpoint'
import type { Endpoint } from './endpoint'
import { idField, mergeMetadata, metadataField, metadataPatchField, refuseUnbuilt } from './fields'
import { byPathId } from './find'
import { byChoice, byId, listing } from './list'
import { ownAddress, ownDevice, namedPlan, namedUser } from './named'
import { presentSubscription } from './present'

const statuses = ['pending', 'initiated', 'active', 'restricted', 'ended']
const notEnded = statuses.filter((status) => status !== 'ended')
const find = byPathId('subscriptions')

const subscriptionBody = z.strictObject({
  plan: idField,
  user: idField,
  sim: idField.exactOptional(),
  userAddress: idField.nullable().exactOptional(),
  porting: idField.nullable().exactOptional(),
  device: idField.nullable().exactOptional(),
  deviceModel: z.unknown().optional(),
  billing: z.unknown().optional(),
  metadata: metadataField.exactOptional(),
})

const subscriptionPatch = z.strictObject({
  metadata: metadataPatchField.exactOptional(),
  userAddress: idField.nullable().exactOptional(),
  billing: z.unknown().optional(),
})

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

/** Contract sections 7.5 and 8. */
export const subscriptions: Endpoint[] = [
  listing('subscriptions', {
    path: `${P}/subscriptions`,
    filters: {
      user: byId((subscription) => subscription.user),
      plan: byId((subscription) => subscription.plan),
      sim: byId((subscription) => subscription.sim),
      status: byChoice(statuses, (subscription) => subscription.status, notEnded),
    },
    present: presentSubscription,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions`,
    isCreate: true,
    find: () => null,
    query: none,
    body: subscriptionBody,
    run: create,
  }),
  reading(`${P}/subscriptions/:id`, find, presentSubscription),
  endpoint({
    method: 'PATCH',
    path: `${P}/subscriptions/:id`,
    find,
    query: none,
    body: subscriptionPatch,
    run: (gigs, { found, body }) => presentSubscription(gigs, update(gigs, found, body)),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/cancel`,
    find,
    query: none,
    body: cancelBody,
    run: (gigs, { found, body }) =>
      presentSubscription(gigs, cancelSubscription(gigs, found, body.cancellationDetails ?? {})),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/resume`,
    find,
    query: none,
    body: none,
    run: (gigs, { found }) => presentSubscription(gigs, resumeSubscription(gigs, found)),
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions/:id/end`,
    find,
    query: none,
    body: none,
    run: (gigs, { found }) =>
      presentSubscription(gigs, endSubscription(gigs, found, 'cancellationRequested')),
  }),
]

function create(gigs: Gigs, { body }: { body: z.output<typeof subscriptionBody> }) {
  refuseUnbuilt(body, 'billing', 'deviceModel')
  const user = namedUser(gigs, body.user)
  const { sim = 'auto', porting = null } = body
  const subscription = createSubscription(gigs, {
    plan: namedPlan(gigs, body.plan),
    user,
    sim,
    porting,
    userAddress: ownAddress(gigs, user.id, body.userAddress),
    device: ownDevice(gigs, user.id, body.device),
    metadata: mergeMetadata({}, body.metadata ?? {}),
  })
  return presentSubscription(gigs, subscription)
}

function update(
  gigs: Gigs,
  subscription: Subscription,
  body: z.output<typeof subscriptionPatch>,
): Subscription {
  refuseUnbuilt(body, 'billing')
  const metadata = mergeMetadata(subscription.metadata, body.metadata ?? {})
  const userAddress =
    body.userAddress === undefined
      ? subscription.userAddress
      : ownAddress(gigs, subscription.user, body.userAddress)
  return gigs.store.put('subscriptions', { ...subscription, metadata, userAddress })
}
