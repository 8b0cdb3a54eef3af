import {
  findSubscription,
  lineName,
  type Account,
  type Payment,
  type PaymentMethod,
} from '@/lib/account/account'
import { payments as english } from '@/lib/i18n/catalogs/en/payments'
import { type Display, formatMoney } from '@/lib/i18n/format'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** Returns the names of the lines and add-ons that a payment is for, if the account still has them. */
export function purposeOf(
  account: Account,
  { references }: Pick<Payment, 'references'>,
  t: Translator,
): string[] {
  const paidFor = new Set(references.map(({ id }) => id))
  return references.flatMap(({ id }) => {
    const line = findSubscription(account, id)
    if (line) return [lineName(account, line)]
    const bought = account.subscriptionAddons.find((addon) => addon.id === id)
    if (!bought) return []
    const addon = bought.addon.name
    const owner = findSubscription(account, bought.subscription)
    // A payment for an add-on alone does not name the line.
    const isObvious = !owner || paidFor.has(owner.id) || account.subscriptions.length === 1
    return [isObvious ? addon : t('payments.addonFor', { addon, line: lineName(account, owner) })]
  })
}

// Reasons, failure codes and statuses are open sets.
const isReason = isKeyOf(english.reasons)
const isFailure = isKeyOf(english.failures)
const isPaidStatus = isKeyOf(english.paid)

/** Returns the label for the reason of a payment. */
export const reasonLabel = (reason: string, t: Translator): string =>
  isReason(reason) ? t(`payments.reasons.${reason}`) : t('payments.otherCharge')

/** Returns what a payment is for: `Renewal · Everyday 20 GB`. */
export function titleOf(
  account: Account,
  { reason, references }: Pick<Payment, 'reason' | 'references'>,
  t: Translator,
): string {
  const isForAddons =
    references.length > 0 && references.every(({ object }) => object === 'subscriptionAddon')
  const label = isForAddons && !isReason(reason) ? t('payments.addon') : reasonLabel(reason, t)
  return [label, ...purposeOf(account, { references }, t)].join(' · ')
}

/** Returns why a payment failed, by its code (docs/gigs-api.md#error-codes). */
export function failureReason({ status, failureCode }: Payment, t: Translator): string {
  if (isFailure(failureCode)) return t(`payments.failures.${failureCode}`)
  return status === 'requiresPaymentMethod'
    ? t('payments.failures.paymentMethodRequired')
    : t('payments.otherFailure')
}

// Names of companies and products, which are the same in all languages.
const brands = new Map([
  ['amex', 'American Express'],
  ['diners', 'Diners Club'],
  ['discover', 'Discover'],
  ['jcb', 'JCB'],
  ['mastercard', 'Mastercard'],
  ['unionpay', 'UnionPay'],
  ['visa', 'Visa'],
])
const wallets = new Map([
  ['applePay', 'Apple Pay'],
  ['googlePay', 'Google Pay'],
])

/** Returns the type of a payment method: `Visa`, or `Apple Pay, Visa`. An unknown type is its own label. */
export function methodType({ type, brand }: PaymentMethod, t: Translator): string {
  const name = brands.get(brand ?? '')
  if (type === 'card') return name ?? t('payments.method.card')
  const wallet = wallets.get(type) ?? type
  return name ? `${wallet}, ${name}` : wallet
}

/** Returns the type with the last digits of the number, if there is one: `Visa ending in 4242`. */
export function methodName(method: PaymentMethod, t: Translator): string {
  const type = methodType(method, t)
  return method.last4 ? t('payments.method.name', { type, digits: method.last4 }) : type
}

/** Returns the sentence about the payment for these objects; empty if the account does not have it. */
export function paidText(account: Account, ids: readonly string[], display: Display): string {
  const payment = account.payments?.find(({ references }) =>
    references.some(({ id }) => ids.includes(id)),
  )
  if (!payment || !isPaidStatus(payment.status)) return ''
  const t = translatorFor(display.locale)
  return t(`payments.paid.${payment.status}`, { amount: formatMoney(payment.amount, display) })
}
