import type { BadgeTone } from '@/components/ui/badge'
import {
  addonsOf,
  findSubscription,
  type Account,
  type Payment,
  type PaymentMethod,
} from '@/lib/account/account'

/** What a payment is for: the names of what it refers to, as far as they are on the account. */
export function purposeOf(account: Account, { references }: Payment): string[] {
  const owned = account.subscriptions.flatMap(({ id }) => addonsOf(account, id))
  return references.flatMap(({ id }) => {
    const name =
      findSubscription(account, id)?.plan.name ?? owned.find((own) => own.id === id)?.addon.name
    return name ? [name] : []
  })
}

const reasons = new Map([
  ['subscriptionCreation', 'New plan'],
  ['subscriptionRenewal', 'Renewal'],
])

export const reasonLabel = (reason: string) => reasons.get(reason) ?? 'Other charge'

const failures = new Map([
  ['paymentCardDeclined', 'Your bank declined the card.'],
  ['paymentCardInsufficientFunds', 'There was not enough money on the card.'],
  ['paymentCardExpired', 'The card has expired.'],
  ['paymentCardCvcInvalid', 'The security code of the card is wrong.'],
  ['paymentCardNumberInvalid', 'The card number is wrong.'],
  ['paymentCardNotSupported', 'This kind of card is not accepted.'],
  ['paymentMethodDeclined', 'Your payment method was declined.'],
  ['paymentMethodAccountInvalid', 'The account behind your payment method cannot be charged.'],
  ['paymentMethodRequired', 'There is no payment method we can charge.'],
])

/** Why a payment failed, by its code (docs/gigs-api.md#error-codes); codes are an open set. */
export function failureReason({ status, failureCode }: Payment): string {
  const known = failures.get(failureCode ?? '')
  if (known) return known
  return status === 'requiresPaymentMethod'
    ? 'There is no payment method we can charge.'
    : 'The payment did not go through.'
}

const statuses = new Map<string, { tone: BadgeTone; words: string }>([
  ['succeeded', { tone: 'good', words: 'Paid' }],
  ['pending', { tone: 'wait', words: 'On its way' }],
  ['failed', { tone: 'alarm', words: 'Failed' }],
  ['refunded', { tone: 'off', words: 'Refunded' }],
  ['disputed', { tone: 'wait', words: 'Disputed' }],
  ['requiresConfirmation', { tone: 'wait', words: 'Waits for you' }],
  ['requiresPaymentMethod', { tone: 'alarm', words: 'Needs a payment method' }],
])

/** A payment status in words; one added later is shown as it came. */
export const paymentStatus = (status: string) =>
  statuses.get(status) ?? { tone: 'off' as const, words: status }

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

/** A payment method by its kind: `Visa`, or `Apple Pay, Visa`. */
export function methodKind({ type, brand }: PaymentMethod): string {
  const kind = types.get(type) ?? type
  const name = brands.get(brand ?? '')
  if (!name) return kind
  return type === 'card' ? name : `${kind}, ${name}`
}

/** The same with the end of its number, where it has one: `Visa ending in 4242`. */
export const methodName = (method: PaymentMethod): string =>
  method.last4 ? `${methodKind(method)} ending in ${method.last4}` : methodKind(method)
