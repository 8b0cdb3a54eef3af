import type { Coverage } from './catalog'

/** See docs/gigs-api.md#usagebalance. The serializer adds the remaining amount and the percentages. */
export type UsageBalance = {
  object: 'usageBalance'
  id: string
  allowance: {
    object: 'allowance'
    id: string
    name: string
    type: 'data' | 'voice' | 'sms'
    coverage: Coverage
    limit: number | null
    unit: UsageUnit
    priority: number | null
  }
  subscription: string
  source: {
    type: 'subscriptionPeriod' | 'subscriptionAddon'
    subscriptionPeriod: number | null
    subscriptionAddon: string | null
  }
  unit: UsageUnit
  used: number
  usableFrom: string | null
  usableUntil: string | null
  createdAt: string
}

/** See docs/gigs-api.md#usage. `id` and `createdAt` are internal: lists are sorted by them. */
export type UsageRecord = {
  object: 'usageRecord'
  id: string
  createdAt: string
  data: number
  sms: number
  voice: number
  start: string
  end: string
  labels: {
    country: string | null
    roaming: 'none' | 'international' | 'domestic' | null
    subscription: string
  }
  updatedAt: string
}

type UsageUnit = 'bytes' | 'seconds' | 'messages'
