import type { Metadata, Money, SimType } from './catalog'

/** See docs/gigs-api.md#user. `emailKey` is internal: the normalized address, for comparisons. */
export type User = {
  object: 'user'
  id: string
  metadata: Metadata
  birthday: string | null
  createdAt: string
  email: string
  emailKey: string
  emailVerified: boolean
  fullName: string | null
  preferredLocale: string
  status: 'active' | 'blocked' | 'deleted'
}

export type UserDetails = {
  email: string
  fullName?: string | null
  birthday?: string | null
  preferredLocale?: string
  metadata?: Metadata
}

/** See docs/gigs-api.md#useraddress. */
export type Address = {
  object: 'userAddress'
  id: string
  city: string
  country: string
  createdAt: string
  line1: string
  line2: string | null
  postalCode: string | null
  state: string | null
  user: string
}

export type AddressDetails = {
  line1: string
  line2?: string | null
  city: string
  postalCode?: string | null
  state?: string | null
  country: string
}

/** See docs/gigs-api.md#device, field `model`. */
export type DeviceModel = {
  object: 'deviceModel'
  id: string
  brand: string
  name: string
  simTypes: SimType[]
  type: string
}

/** See docs/gigs-api.md#device. `sims` has ids here and full objects in responses. */
export type Device = {
  object: 'device'
  id: string
  metadata: Metadata
  createdAt: string
  imei: string | null
  model: DeviceModel | null
  name: string | null
  sims: string[]
  user: string | null
}

/** See docs/gigs-api.md#paymentmethod. `cardRule` is internal: the result of charges to this card. */
export type PaymentMethod = {
  object: 'paymentMethod'
  id: string
  brand: 'amex' | 'diners' | 'discover' | 'jcb' | 'mastercard' | 'unionpay' | 'visa' | 'unknown'
  createdAt: string
  last4: string
  provider: 'stripe'
  status: 'available' | 'requiresConfirmation'
  type: 'card' | 'applePay' | 'googlePay'
  user: string
  cardRule: CardRule
}

export type CardRule = 'succeeds' | 'declined' | 'insufficientFunds' | 'requiresConfirmation'

export type PaymentReference = {
  object: 'order' | 'subscription' | 'subscriptionAddon'
  id: string
}

/**
 * See docs/gigs-api.md#payment. `method` and `user` are ids here. `order` is internal: what to fulfill when the payment
 * succeeds.
 */
export type Payment = {
  object: 'payment'
  id: string
  amount: Money
  attemptedAt: string
  createdAt: string
  disputeClosedAt: string | null
  disputeOutcome: 'lost' | 'won' | null
  failedAttempts: number
  failureCode: string | null
  failureMessage: string | null
  method: string | null
  reason: 'subscriptionCreation' | 'subscriptionRenewal' | 'other'
  references: PaymentReference[]
  refunded: Money
  refundedAt: string | null
  status: PaymentStatus
  user: string
  order: Order | null
}

export type PaymentStatus =
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'refunded'
  | 'disputed'
  | 'requiresConfirmation'
  | 'requiresPaymentMethod'

/** What one checkout buys. The order is fulfilled when its payment succeeds, at once or after a confirmation. */
export type Order = NewSubscriptionOrder | AddonOrder

export type NewSubscriptionOrder = {
  buys: 'subscription'
  plan: string
  addons: string[]
  sim: string // 'auto' or the id of a SIM
  userAddress: string | null
  device: string | null
  porting: string | null
  voucher: string | null
}

export type AddonOrder = { buys: 'addons'; subscription: string; addons: string[] }
