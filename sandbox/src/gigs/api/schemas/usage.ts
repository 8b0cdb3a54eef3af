import { z } from 'zod'
import { coverage } from './catalog'
import { amount, country, id, time } from './common'

const unit = z.enum(['bytes', 'seconds', 'messages'])

/** See docs/gigs-api.md#usage. */
export const usageBalance = z
  .strictObject({
    object: z.literal('usageBalance'),
    id,
    allowance: z.strictObject({
      object: z.literal('allowance'),
      id,
      name: z.string(),
      type: z.enum(['data', 'voice', 'sms']),
      coverage,
      limit: amount.nullable(),
      unit,
      priority: z.int().nullable(),
    }),
    subscription: id,
    source: z.strictObject({
      type: z.enum(['subscriptionPeriod', 'subscriptionAddon']),
      subscriptionPeriod: z.int().min(1).nullable(),
      subscriptionAddon: id.nullable(),
    }),
    unit,
    used: amount,
    limit: amount.nullable(),
    remaining: amount.nullable(),
    usedPercent: z.int().min(0).max(100).nullable(),
    remainingPercent: z.int().min(0).max(100).nullable(),
    usableFrom: time.nullable(),
    usableUntil: time.nullable(),
  })
  .meta({ id: 'UsageBalance' })

/** Covers the time from `start` (inclusive) to `end` (exclusive). */
export const usageRecord = z
  .strictObject({
    object: z.literal('usageRecord'),
    data: amount,
    sms: amount,
    voice: amount,
    start: time,
    end: time,
    labels: z.strictObject({
      country: country.nullable(),
      roaming: z.enum(['none', 'international', 'domestic']).nullable(),
      subscription: id,
    }),
    updatedAt: time,
  })
  .meta({ id: 'UsageRecord' })
