import { z } from 'zod'
import { portingStatuses } from '../../model/porting'
import { addon, plan, serviceProvider } from './catalog'
import { amount, country, date, id, metadata, time } from './common'
import { sim, user } from './user'

const text = z.string().nullable()

/** See docs/gigs-api.md#subscription, `currentPeriod`. */
export const period = z
  .strictObject({ number: z.int().min(1), start: time, end: time })
  .meta({ id: 'Period' })

/** See docs/gigs-api.md#porting. It never contains the PINs. */
export const porting = z
  .strictObject({
    object: z.literal('porting'),
    id,
    createdAt: time,
    phoneNumber: z.string(),
    provider: z.string(),
    user: id,
    subscription: id.nullable(),
    status: z.enum(portingStatuses),
    required: z.array(z.string()),
    accountNumber: text,
    accountPinExists: z.boolean(),
    billingPinExists: z.boolean(),
    accountType: text,
    firstName: text,
    lastName: text,
    birthday: date.nullable(),
    address: z
      .strictObject({
        line1: z.string(),
        line2: text,
        city: z.string(),
        postalCode: text,
        state: text,
        country,
      })
      .nullable(),
    donorProvider: serviceProvider.nullable(),
    recipientProvider: serviceProvider,
    donorProviderApproval: z.boolean().nullable(),
    declinedAttempts: amount,
    declinedCode: text,
    declinedMessage: text,
    lastDeclinedAt: time.nullable(),
    lastRequestedAt: time.nullable(),
    canceledAt: time.nullable(),
    completedAt: time.nullable(),
    expiredAt: time.nullable(),
    behavior: z.enum(['portIn', 'cancelOnly']),
    scheduledOn: date.nullable(),
  })
  .meta({ id: 'Porting' })

/** See docs/gigs-api.md#subscription. */
export const subscription = z
  .strictObject({
    object: z.literal('subscription'),
    id,
    metadata,
    createdAt: time,
    status: z.enum(['pending', 'initiated', 'active', 'restricted', 'ended']),
    plan,
    user,
    sim: sim.nullable(),
    phoneNumber: text,
    currentPeriod: period.nullable(),
    activatedAt: time.nullable(),
    canceledAt: time.nullable(),
    firstUsageAt: time.nullable(),
    restrictedAt: time.nullable(),
    earliestEndAt: time.nullable(),
    endedAt: time.nullable(),
    cancellationDetails: z
      .strictObject({ cause: text, userReason: text, userComment: text })
      .nullable(),
    restrictionDetails: z
      .strictObject({
        restrictBehavior: z.string(),
        restoreBehavior: z.string(),
        cause: z.string(),
      })
      .nullable(),
    lastPorting: porting.nullable(),
    porting: porting.nullable(),
    billing: z
      .strictObject({ discount: z.strictObject({ voucher: id, expiresAt: time.nullable() }) })
      .nullable(),
    userAddress: id.nullable(),
  })
  .meta({ id: 'Subscription' })

/** See docs/gigs-api.md#subscriptionaddon. */
export const subscriptionAddon = z
  .strictObject({
    object: z.literal('subscriptionAddon'),
    id,
    addon,
    subscription: id,
    user: id,
    status: z.enum(['pending', 'initiated', 'active', 'ended']),
    currentPeriod: period.nullable(),
    activatedAt: time.nullable(),
    canceledAt: time.nullable(),
    createdAt: time,
    endedAt: time.nullable(),
  })
  .meta({ id: 'SubscriptionAddon' })

/** See docs/gigs-api.md#subscriptionchange. */
export const subscriptionChange = z
  .strictObject({
    object: z.literal('subscriptionChange'),
    id,
    appliedAt: time.nullable(),
    createdAt: time,
    failureCode: text,
    plan: plan.nullable(),
    sim: sim.nullable(),
    requestedChange: z.strictObject({
      plan: id.optional(),
      sim: id.optional(),
      when: z.enum(['now', 'renewal']),
    }),
    scheduledAt: time.nullable(),
    status: z.enum(['pending', 'initiated', 'applied', 'failed', 'deleted']),
    subscription: id.nullable(),
  })
  .meta({ id: 'SubscriptionChange' })
