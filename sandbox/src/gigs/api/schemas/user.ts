import { z } from 'zod'
import { simType } from './catalog'
import { deviceModel } from './device'
import { amount, country, date, id, metadata, money, time } from './common'

/** See docs/gigs-api.md#user. */
export const user = z
  .strictObject({
    object: z.literal('user'),
    id,
    metadata,
    birthday: date.nullable(),
    createdAt: time,
    email: z.string(),
    emailVerified: z.boolean(),
    fullName: z.string().nullable(),
    preferredLocale: z.string(),
    status: z.enum(['active', 'blocked', 'deleted']),
  })
  .meta({ id: 'User' })

/** See docs/gigs-api.md#useraddress. */
export const userAddress = z
  .strictObject({
    object: z.literal('userAddress'),
    id,
    city: z.string(),
    country,
    createdAt: time,
    line1: z.string(),
    line2: z.string().nullable(),
    postalCode: z.string().nullable(),
    state: z.string().nullable(),
    user: id,
  })
  .meta({ id: 'UserAddress' })

/** See docs/gigs-api.md#payment. */
export const paymentMethod = z
  .strictObject({
    object: z.literal('paymentMethod'),
    id,
    brand: z
      .enum(['amex', 'diners', 'discover', 'jcb', 'mastercard', 'unionpay', 'visa', 'unknown'])
      .nullable(),
    createdAt: time,
    last4: z.string().nullable(),
    provider: z.literal('stripe'),
    status: z.enum(['available', 'requiresConfirmation']),
    type: z.enum(['card', 'applePay', 'googlePay']),
    user: id,
  })
  .meta({ id: 'PaymentMethod' })

export const payment = z
  .strictObject({
    object: z.literal('payment'),
    id,
    amount: money,
    attemptedAt: time,
    createdAt: time,
    disputeClosedAt: time.nullable(),
    disputeOutcome: z.enum(['lost', 'won']).nullable(),
    failedAttempts: amount,
    failureCode: z.string().nullable(),
    failureMessage: z.string().nullable(),
    invoiceNumber: z.string().nullable(), // [doc, 2024], like `receipt`
    method: paymentMethod.nullable(),
    reason: z.enum(['subscriptionCreation', 'subscriptionRenewal', 'other']),
    references: z.array(
      z.strictObject({ object: z.enum(['order', 'subscription', 'subscriptionAddon']), id }),
    ),
    refunded: money,
    receipt: z.url().nullable(),
    refundedAt: time.nullable(),
    status: z.enum([
      'pending',
      'succeeded',
      'failed',
      'refunded',
      'disputed',
      'requiresConfirmation',
      'requiresPaymentMethod',
    ]),
    user,
  })
  .meta({ id: 'Payment' })

/** See docs/gigs-api.md#sim. */
export const sim = z
  .strictObject({
    object: z.literal('sim'),
    id,
    metadata,
    createdAt: time,
    iccid: z.string(),
    provider: z.string(),
    status: z.enum(['inactive', 'active', 'retired']),
    type: simType,
  })
  .meta({ id: 'Sim' })

const text = z.string().nullable()

export const simCredentials = z
  .strictObject({
    object: z.literal('simCredentials'),
    sim: id,
    activationCode: text,
    qrCodeUrl: text,
    androidInstallUrl: text,
    iosInstallUrl: text,
  })
  .meta({ id: 'SimCredentials' })

export const eSimProfile = z
  .strictObject({
    object: z.literal('eSimProfile'),
    sim,
    status: z.enum(['deleted', 'disabled', 'enabled', 'installed', 'unknown']),
    updatedAt: time,
  })
  .meta({ id: 'ESimProfile' })

/** See docs/gigs-api.md#device. */
export const device = z
  .strictObject({
    object: z.literal('device'),
    id,
    metadata,
    createdAt: time,
    imei: text,
    model: deviceModel.nullable(),
    name: text,
    sims: z.array(sim),
    user: id.nullable(),
  })
  .meta({ id: 'Device' })
