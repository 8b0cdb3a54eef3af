import { z } from 'zod'
import { idField, imeiField } from './fields'

const addonIds = z.array(idField).max(50)

const checkoutNewSubscription = z
  .strictObject({
    plan: idField,
    addons: addonIds.exactOptional(),
    sim: idField
      .refine(
        (sim) => sim !== 'auto' && sim !== 'preferLastUsed',
        'Must be the id of a SIM. Omit sim to get one automatically.',
      )
      .exactOptional(),
    device: idField.exactOptional(),
    imei: imeiField.exactOptional(),
    voucherCode: z.string().min(1).max(64).exactOptional(),
  })
  .refine(
    ({ device, imei }) => device === undefined || imei === undefined,
    'Use either device or imei, not both.',
  )

const subscriptionParams = z.strictObject({ subscription: idField })

const checkoutAddon = z.strictObject({ subscription: idField, addons: addonIds.min(1) })

const completePorting = z.strictObject({
  subscription: idField,
  behavior: z
    .strictObject({
      hideIntroPage: z.boolean().exactOptional(),
      hideOutroPage: z.boolean().exactOptional(),
    })
    .exactOptional(),
})

/** See docs/gigs-api.md#intent-parameters. The object with the name of the type is required; all others are rejected. */
export const intentField = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('checkoutNewSubscription'), checkoutNewSubscription }),
  z.strictObject({ type: z.literal('checkoutAddon'), checkoutAddon }),
  z.strictObject({ type: z.literal('viewSubscriptions') }),
  z.strictObject({ type: z.literal('viewSubscription'), viewSubscription: subscriptionParams }),
  z.strictObject({ type: z.literal('changeSubscription'), changeSubscription: subscriptionParams }),
  z.strictObject({ type: z.literal('cancelSubscription'), cancelSubscription: subscriptionParams }),
  z.strictObject({ type: z.literal('resumeSubscription'), resumeSubscription: subscriptionParams }),
  z.strictObject({
    type: z.literal('confirmPayment'),
    confirmPayment: z.strictObject({ payment: idField }),
  }),
  z.strictObject({ type: z.literal('updatePaymentMethod') }),
  z.strictObject({ type: z.literal('completePorting'), completePorting }),
  z.strictObject({
    type: z.literal('viewEsimInstallation'),
    viewEsimInstallation: subscriptionParams,
  }),
  z.strictObject({ type: z.literal('updateUserAddress') }),
  z.strictObject({ type: z.literal('updateUserFullName') }),
])
