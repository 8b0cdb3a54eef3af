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
