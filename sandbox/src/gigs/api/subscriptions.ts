import { z } from 'zod'
import { orderSubscription } from '../domain/billing'
import { createModelDevice } from '../domain/devices'
import { redeem, requireVoucher } from '../domain/vouchers'
import { invalid } from '../errors'
import type { Gigs, Subscription, User } from '../model/state'
import { endpoint, type Endpoint, none, PROJECT_PATH, getEndpoint } from './endpoint'
import { idField, mergeMetadata, metadataField, metadataPatchField } from './fields'
import {
  byPathId,
  referencedDeviceModel,
  referencedPlan,
  referencedUser,
  referencedUserAddress,
  referencedUserDevice,
} from './lookup'
import { byChoice, byId, listEndpoint } from './list'
import { serializeSubscription } from './serializers'
import { subscription } from './schemas/subscription'

export const subscriptionStatuses = ['pending', 'initiated', 'active', 'restricted', 'ended']
const notEnded = subscriptionStatuses.filter((status) => status !== 'ended')
const find = byPathId('subscriptions')

const billingField = z
  .strictObject({ discount: z.strictObject({ voucher: idField }).nullable().exactOptional() })
  .nullable()
  .exactOptional()

const subscriptionBody = z.strictObject({
  plan: idField,
  user: idField,
  sim: idField.exactOptional(),
  userAddress: idField.nullable().exactOptional(),
  porting: idField.nullable().exactOptional(),
  device: idField.nullable().exactOptional(),
  deviceModel: idField.nullable().exactOptional(),
  billing: billingField,
  metadata: metadataField.exactOptional(),
})

const subscriptionPatch = z.strictObject({
  metadata: metadataPatchField.exactOptional(),
  userAddress: idField.nullable().exactOptional(),
  billing: billingField,
})

/** See docs/gigs-api.md#subscription and docs/gigs-api.md#subscription-endpoints. */
export const subscriptions: Endpoint[] = [
  listEndpoint('subscriptions', {
    path: `${PROJECT_PATH}/subscriptions`,
    filters: {
      user: byId((item) => item.user),
      plan: byId((item) => item.plan),
      sim: byId((item) => item.sim),
      status: byChoice(subscriptionStatuses, (item) => item.status, notEnded),
    },
    serialize: serializeSubscription,
    response: subscription,
  }),
  endpoint({
    method: 'POST',
    path: `${PROJECT_PATH}/subscriptions`,
    isCreate: true,
    find: () => null,
    query: none,
    body: subscriptionBody,
    response: subscription,
    run: create,
  }),
  getEndpoint(`${PROJECT_PATH}/subscriptions/:id`, find, serializeSubscription, subscription),
  endpoint({
    method: 'PATCH',
    path: `${PROJECT_PATH}/subscriptions/:id`,
    find,
    query: none,
    body: subscriptionPatch,
    response: subscription,
    run: (gigs, { found, body }) => serializeSubscription(gigs, update(gigs, found, body)),
  }),
]

function create(gigs: Gigs, { body }: { body: z.output<typeof subscriptionBody> }) {
  const user = referencedUser(gigs, body.user)
  const { sim = 'auto', porting = null } = body
  const plan = referencedPlan(gigs, body.plan)
  const voucher = body.billing?.discount?.voucher
  const created = orderSubscription(gigs, {
    plan,
    user,
    sim,
    porting,
    voucher: voucher === undefined ? null : requireVoucher(gigs, voucher, plan),
    userAddress: referencedUserAddress(gigs, user.id, body.userAddress),
    device: deviceOf(gigs, user, body),
    metadata: mergeMetadata({}, body.metadata ?? {}),
  })
  return serializeSubscription(gigs, created)
}

function update(
  gigs: Gigs,
  found: Subscription,
  body: z.output<typeof subscriptionPatch>,
): Subscription {
  const metadata = mergeMetadata(found.metadata, body.metadata ?? {})
  const userAddress =
    body.userAddress === undefined
      ? found.userAddress
      : referencedUserAddress(gigs, found.user, body.userAddress)
  const discount = discountAfter(gigs, found, body.billing)
  return gigs.store.put('subscriptions', { ...found, metadata, userAddress, discount })
}

// `discount: null` removes the discount; without `discount` it does not change.
function discountAfter(
  gigs: Gigs,
  found: Subscription,
  billing: z.output<typeof billingField> | undefined,
) {
  if (billing?.discount === undefined) return found.discount
  if (billing.discount === null) return null
  const plan = referencedPlan(gigs, found.plan)
  return redeem(gigs, requireVoucher(gigs, billing.discount.voucher, plan), plan)
}

// Returns the device that the plan may require: an existing one, or a new one of a model.
function deviceOf(gigs: Gigs, user: User, body: z.output<typeof subscriptionBody>) {
  const { device, deviceModel } = body
  if (deviceModel == null) return referencedUserDevice(gigs, user.id, device)
  if (device != null) throw invalid('Use either device or deviceModel, not both.')
  return createModelDevice(gigs, user, referencedDeviceModel(deviceModel)).id
}
