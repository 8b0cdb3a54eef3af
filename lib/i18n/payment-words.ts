import {
  findSubscription,
  lineName,
  type Account,
  type Payment,
  type PaymentMethod,
} from '@/lib/account/account'
import { type Display, formatMoney } from '@/lib/i18n/format'

/** Returns the names of the lines and add-ons that a payment is for, if the account still has them. */
export function purposeOf(account: Account, { references }: Pick<Payment, 'references'>): string[] {
  const paidFor = new Set(references.map(({ id }) => id))
  return references.flatMap(({ id }) => {
    const line = findSubscription(account, id)
    if (line) return [lineName(account, line)]
    const bought = account.subscriptionAddons.find((addon) => addon.id === id)
    if (!bought) return []
    const owner = findSubscription(account, bought.subscription)
    // A payment for an add-on alone does not name the line.
    const isObvious = !owner || paidFor.has(owner.id) || account.subscriptions.length === 1
    return [isObvious ? bought.addon.name : `${bought.addon.name} for ${lineName(account, owner)}`]
  })
}

const reasons = new Map([
  ['subscriptionCreation', 'New plan'],
  ['subscriptionRenewal', 'Renewal'],
])

/** Returns the label for the reason of a payment. Reasons are an open set. */
export const reasonLabel = (reason: string) => reasons.get(reason) ?? 'Other charge'

/** Returns what a payment is for: `Renewal · Everyday 20 GB`. */
export function titleOf(
  account: Account,
  { reason, references }: Pick<Payment, 'reason' | 'references'>,
): string {
  const isForAddons =
    references.length > 0 && references.every(({ object }) => object === 'subscriptionAddon')
  const label = isForAddons && !reasons.has(reason) ? 'Add-on' : reasonLabel(reason)
  return [label, ...purposeOf(account, { references })].join(' · ')
}

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

/** Returns the sentence about the payment for these objects; empty if the account does not have it. */
export function paidText(account: Account, ids: readonly string[], display: Display): string {
  const payment = account.payments?.find(({ references }) =>
    references.some(({ id }) => ids.includes(id)),
  )
  const sentence = payment && paymentTexts.get(payment.status)
  return sentence ? sentence(formatMoney(payment.amount, display)) : ''
}

const paymentTexts = new Map<Payment['status'], (amount: string) => string>([
  ['succeeded', (amount) => `You paid ${amount}.`],
  ['pending', (amount) => `Your payment of ${amount} is being processed.`],
  ['requiresConfirmation', (amount) => `Your payment of ${amount} needs your confirmation.`],
])
