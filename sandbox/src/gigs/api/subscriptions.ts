import { z } from 'zod'
import { orderSubscription } from '../domain/billing'
import { createModelDevice } from '../domain/devices'
import { requirePlan } from '../domain/references'
import { redeem, requireVoucher } from '../domain/vouchers'
import { invalid } from '../errors'
import type { Gigs, Subscription, User } from '../model/state'
import { endpoint, type Endpoint, none, P, reading } from './endpoint'
import { idField, mergeMetadata, metadataField, metadataPatchField } from './fields'
import { byPathId } from './path-id'
import { byChoice, byId } from './filters'
import { listing } from './list'
import {
  namedDeviceModel,
  ownAddress,
  findOrCreateDevice,
  namedPlan,
  namedUser,
} from './referenced'
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
  listing('subscriptions', {
    path: `${P}/subscriptions`,
    filters: {
      user: byId((one) => one.user),
      plan: byId((one) => one.plan),
      sim: byId((one) => one.sim),
      status: byChoice(subscriptionStatuses, (one) => one.status, notEnded),
    },
    serialize: serializeSubscription,
    answers: subscription,
  }),
  endpoint({
    method: 'POST',
    path: `${P}/subscriptions`,
    isCreate: true,
    find: () => null,
    query: none,
    body: subscriptionBody,
    answers: subscription,
    run: create,
  }),
  reading(`${P}/subscriptions/:id`, find, serializeSubscription, subscription),
  endpoint({
    method: 'PATCH',
    path: `${P}/subscriptions/:id`,
    find,
    query: none,
    body: subscriptionPatch,
    answers: subscription,
    run: (gigs, { found, body }) => serializeSubscription(gigs, update(gigs, found, body)),
  }),
]

function create(gigs: Gigs, { body }: { body: z.output<typeof subscriptionBody> }) {
  const user = namedUser(gigs, body.user)
  const { sim = 'auto', porting = null } = body
  const plan = namedPlan(gigs, body.plan)
  const voucher = body.billing?.discount?.voucher
  const made = orderSubscription(gigs, {
    plan,
    user,
    sim,
    porting,
    voucher: voucher === undefined ? null : requireVoucher(gigs, voucher, plan),
    userAddress: ownAddress(gigs, user.id, body.userAddress),
    device: deviceOf(gigs, user, body),
    metadata: mergeMetadata({}, body.metadata ?? {}),
  })
  return serializeSubscription(gigs, made)
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
      : ownAddress(gigs, found.user, body.userAddress)
  const discount = discountAfter(gigs, found, body.billing)
  return gigs.store.put('subscriptions', { ...found, metadata, userAddress, discount })
}

// `discount: null` takes it back; what is not named stays.
function discountAfter(
  gigs: Gigs,
  found: Subscription,
  billing: z.output<typeof billingField> | undefined,
) {
  if (billing?.discount === undefined) return found.discount
  if (billing.discount === null) return null
  const plan = requirePlan(gigs, found.plan)
  return redeem(gigs, requireVoucher(gigs, billing.discount.voucher, plan), plan)
}

// The device that a plan may ask for: one of the user's, or a new one of a model.
function deviceOf(gigs: Gigs, user: User, body: z.output<typeof subscriptionBody>) {
  const { device, deviceModel } = body
  if (deviceModel == null) return findOrCreateDevice(gigs, user.id, device)
  if (device != null) throw invalid('Use device or deviceModel, not both of them.')
  return createModelDevice(gigs, user, namedDeviceModel(deviceModel)).id
}
