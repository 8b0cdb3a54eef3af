/** `amount` is an integer in the minor unit, `currency` an ISO 4217 code. */
export type Money = { amount: number; currency: string }

export type Metadata = Record<string, string>

/** null is unlimited. */
export type Allowances = {
  dataBytes: number | null
  voiceSeconds: number | null
  smsMessages: number | null
}

type Limits = {
  dataBytes: number | null
  bandwidthBitsPerSecond: number | null
  throttling: { thresholdBytes: number; bandwidthBitsPerSecond: number } | null
}

export type Coverage = { object: 'coverage'; id: string; countries: string[]; name: string }

type Requirement = 'none' | 'present' | 'verified'

export type Requirements = {
  address: Requirement
  'user.birthday': Requirement
  'user.fullName': Requirement
  device: 'none' | 'present'
}

export type SimType = 'eSIM' | 'pSIM'

type PlanValidity = {
  value: number
  unit: 'day' | 'month'
  type: 'oneTime' | 'recurring'
  minimumPeriods: number
}

/** See docs/gigs-api.md#plan. The serializer adds the deprecated allowance fields. */
export type Plan = {
  object: 'plan'
  id: string
  metadata: Metadata
  createdAt: string
  name: string
  description: string | null
  image: string | null
  status: 'available' | 'archived' | 'pending' | 'draft'
  activationTrigger: 'creation' | 'usageStarted'
  firstPeriodTrigger: 'activation' | 'creation'
  allowances: Allowances
  limits: Limits
  coverage: Coverage
  price: Money
  provider: string
  requirements: Requirements
  simTypes: SimType[]
  validity: PlanValidity
}

/**
 * See docs/gigs-api.md#addon. Without a `coverage`, the add-on has the plan's; without a `validity`, it ends with the
 * subscription period.
 */
export type Addon = {
  object: 'addon'
  id: string
  metadata: Metadata
  createdAt: string
  name: string
  description: string | null
  status: 'draft' | 'available' | 'archived'
  activationTrigger: 'creation' | 'networkLatch' | 'usageStarted'
  allowances: Allowances
  coverage: Coverage | null
  plans: string[]
  price: Money
  provider: string
  recurrenceType: 'oneTime' | 'recurring'
  type: 'topUp' | 'other'
  validity: { unit: 'day' | 'month'; value: number } | null
}

/** See docs/gigs-api.md#porting. `createdAt` is internal: lists are sorted by it. */
export type ServiceProvider = {
  object: 'serviceProvider'
  id: string
  createdAt: string
  country: string
  name: string
  recipientProviders: string[]
}
