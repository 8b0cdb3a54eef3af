import type { Child } from 'hono/jsx'
import type { MissingRequirement } from '../../domain/subscriptions'
import type { Addon, Intent, Money, Plan } from '../../model/state'
import type { AppliedCode } from './voucher-code'

export type CheckoutParams = Extract<
  Intent,
  { type: 'checkoutNewSubscription' }
>['checkoutNewSubscription']

/** The parameters of the session, and what the checkout has to ask for. */
export type Checkout = {
  params: CheckoutParams
  plan: Plan
  addons: Addon[]
  missing: MissingRequirement[]
  asksSim: boolean
  canKeepNumber: boolean
  /** The number that the customer wants to keep; null for a new one. */
  portedNumber: string | null
  code: AppliedCode | null
}

/** The parts of a checkout that all of its steps show. The payment step also shows `numberLink`. */
export type Sale = { total: Money; steps: Child; summary: Child; numberLink?: Child }
