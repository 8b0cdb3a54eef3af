import { findPayment, findPlan, findSubscription, type Account } from '@/lib/account/account'
import { type Display, formatMoney, formatPeriod, formatPhone } from '@/lib/i18n/format'
import type { AddressFields } from '@/lib/intents/address'
import { titleOf } from '@/lib/i18n/payment-words'

export type Fact = { name: string; value: string }

/** Returns what identifies the objects of an action to the customer: plan, number, price, add-ons or amount. */
export function subjectFacts(account: Account, fields: AddressFields, display: Display): Fact[] {
  const { subscription: id = '', plan: planId = '', payment: paymentId = '', addons = [] } = fields
  const line = findSubscription(account, id)
  const ownName = account.lineNames[id]
  const plan = line?.plan ?? findPlan(account, planId)
  const payment = findPayment(account, paymentId)
  return [
    ownName && { name: 'Line', value: ownName },
    plan && { name: 'Plan', value: plan.name },
    line?.phoneNumber && { name: 'Number', value: formatPhone(line.phoneNumber) },
    plan && {
      name: 'Price',
      value: `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`,
    },
    ...account.addons
      .filter((addon) => addons.includes(addon.id))
      .map(({ name, price }) => ({
        name: 'Add-on',
        value: `${name}, ${formatMoney(price, display)}`,
      })),
    payment && { name: 'Amount', value: formatMoney(payment.amount, display) },
    payment && { name: 'For', value: titleOf(account, payment) },
  ].filter((fact) => !!fact)
}
