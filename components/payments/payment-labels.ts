import type { BadgeTone } from '@/components/ui/badge'
import {
  addonsOf,
  findSubscription,
  type Account,
  type Payment,
  type PaymentMethod,
} from '@/lib/account/account'

/** Returns the names of the plans and add-ons that a payment is for, if the account still has them. */
export function purposeOf(account: Account, { references }: Payment): string[] {
  const addons = account.subscriptions.flatMap(({ id }) => addonsOf(account, id))
  return references.flatMap(({ id }) => {
    const name =
      findSubscription(account, id)?.plan.name ??
      addons.find((addon) => addon.id === id)?.addon.name
    return name ? [name] : []
  })
}

const reasons = new Map([
  ['subscriptionCreation', 'New plan'],
  ['subscriptionRenewal', 'Renewal'],
])

/** Returns the label for the reason of a payment. Reasons are an open set. */
export const reasonLabel = (reason: string) => reasons.get(reason) ?? 'Other charge'

const failures = new Map([
  ['paymentCardDeclined', 'Your bank declined the card.'],
  ['paymentCardInsufficientFunds', 'Your card has insufficient funds.'],
  ['paymentCardExpired', 'Your card has expired.'],
  ['paymentCardCvcInvalid', 'The card’s security code is wrong.'],
  ['paymentCardNumberInvalid', 'The card number is wrong.'],
  ['paymentCardNotSupported', 'We don’t accept this type of card.'],
  ['paymentMethodDeclined', 'Your payment method was declined.'],
  ['paymentMethodAccountInvalid', 'We can’t charge the account behind your payment method.'],
  ['paymentMethodRequired', 'You have no payment method that we can charge.'],
])

/** Returns why a payment failed, by its code (docs/gigs-api.md#error-codes). Codes are an open set. */
export function failureReason({ status, failureCode }: Payment): string {
  const known = failures.get(failureCode ?? '')
  if (known) return known
  return status === 'requiresPaymentMethod'
    ? 'You have no payment method that we can charge.'
    : 'The payment did not go through.'
}

const statuses = new Map<string, { tone: BadgeTone; label: string }>([
  ['succeeded', { tone: 'good', label: 'Paid' }],
  ['pending', { tone: 'wait', label: 'Processing' }],
  ['failed', { tone: 'alarm', label: 'Failed' }],
  ['refunded', { tone: 'off', label: 'Refunded' }],
  ['disputed', { tone: 'wait', label: 'Disputed' }],
  ['requiresConfirmation', { tone: 'wait', label: 'Needs your confirmation' }],
  ['requiresPaymentMethod', { tone: 'alarm', label: 'Needs a payment method' }],
])

/** Returns the badge of a payment status. An unknown status is its own label. */
export const paymentStatus = (status: string) =>
  statuses.get(status) ?? { tone: 'off' as const, label: status }

const brands = new Map([
  ['amex', 'American Express'],
  ['diners', 'Diners Club'],
  ['discover', 'Discover'],
  ['jcb', 'JCB'],
  ['mastercard', 'Mastercard'],
  ['unionpay', 'UnionPay'],
  ['visa', 'Visa'],
])
const types = new Map([
  ['card', 'Card'],
  ['applePay', 'Apple Pay'],
  ['googlePay', 'Google Pay'],
])

/** Returns the type of a payment method: `Visa`, or `Apple Pay, Visa`. */
export function methodType({ type, brand }: PaymentMethod): string {
  const label = types.get(type) ?? type
  const name = brands.get(brand ?? '')
  if (!name) return label
  return type === 'card' ? name : `${label}, ${name}`
}

/** Returns the type with the last digits of the number, if there is one: `Visa ending in 4242`. */
export const methodName = (method: PaymentMethod): string =>
  method.last4 ? `${methodType(method)} ending in ${method.last4}` : methodType(method)
