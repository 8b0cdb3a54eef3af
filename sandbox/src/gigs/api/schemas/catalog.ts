import { z } from 'zod'
import { amount, country, id, metadata, money, time } from './common'

const allowances = z
  .strictObject({
    dataBytes: amount.nullable(),
    voiceSeconds: amount.nullable(),
    smsMessages: amount.nullable(),
  })
  .meta({ id: 'Allowances' })

export const coverage = z
  .strictObject({
    object: z.literal('coverage'),
    id,
    countries: z.array(country),
    name: z.string(),
  })
  .meta({ id: 'Coverage' })

export const simType = z.enum(['eSIM', 'pSIM'])

// Deprecated; -1 is unlimited.
const deprecatedAllowances = {
  data: z.int().min(-1),
  dataUnit: z.literal('byte'),
  sms: z.int().min(-1),
  smsUnit: z.literal('message'),
  voice: z.int().min(-1),
  voiceUnit: z.literal('second'),
} as const

const offer = {
  id,
  metadata,
  createdAt: time,
  name: z.string(),
  description: z.string().nullable(),
  allowances,
  price: money,
  provider: z.string(),
  ...deprecatedAllowances,
} as const

const requirement = z.enum(['none', 'present', 'verified'])

/** See docs/gigs-api.md#plan. */
export const plan = z
  .strictObject({
    object: z.literal('plan'),
    ...offer,
    image: z.string().nullable(),
    status: z.enum(['available', 'archived', 'pending', 'draft']),
    activationTrigger: z.enum(['creation', 'usageStarted']),
    firstPeriodTrigger: z.enum(['activation', 'creation']),
    limits: z.strictObject({
      dataBytes: amount.nullable(),
      bandwidthBitsPerSecond: amount.nullable(),
      throttling: z
        .strictObject({ thresholdBytes: amount, bandwidthBitsPerSecond: amount })
        .nullable(),
    }),
    coverage,
    requirements: z.strictObject({
      address: requirement,
      'user.birthday': requirement,
      'user.fullName': requirement,
      device: z.enum(['none', 'present']),
    }),
    simTypes: z.array(simType),
    validity: z.strictObject({
      value: z.int().min(1),
      unit: z.enum(['day', 'month']),
      type: z.enum(['oneTime', 'recurring']),
      minimumPeriods: amount,
    }),
  })
  .meta({ id: 'Plan' })

/** See docs/gigs-api.md#addon. */
export const addon = z
  .strictObject({
    object: z.literal('addon'),
    ...offer,
    status: z.enum(['draft', 'available', 'archived']),
    activationTrigger: z.enum(['creation', 'networkLatch', 'usageStarted']),
    coverage: coverage.nullable(),
    plans: z.array(id),
    recurrenceType: z.enum(['oneTime', 'recurring']),
    type: z.enum(['topUp', 'other']),
    validity: z.strictObject({ unit: z.enum(['day', 'month']), value: z.int().min(1) }).nullable(),
  })
  .meta({ id: 'Addon' })

export const serviceProvider = z
  .strictObject({
    object: z.literal('serviceProvider'),
    id,
    country,
    name: z.string(),
    recipientProviders: z.array(z.string()),
  })
  .meta({ id: 'ServiceProvider' })
