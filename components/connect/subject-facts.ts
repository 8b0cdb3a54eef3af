import { findPayment, findPlan, findSubscription, type Account } from '@/lib/account/account'
import { type Display, formatMoney, formatPeriod, formatPhone } from '@/lib/i18n/format'
import type { AddressFields } from '@/lib/intents/address'
import { titleOf } from '@/lib/i18n/payment-words'
import { translatorFor } from '@/lib/i18n/translator'

export type Fact = { name: string; value: string }

/** Returns what identifies the objects of an action to the customer: plan, number, price, add-ons or amount. */
export function subjectFacts(account: Account, fields: AddressFields, display: Display): Fact[] {
  const t = translatorFor(display.locale)
  const { subscription: id = '', plan: planId = '', payment: paymentId = '', addons = [] } = fields
  const line = findSubscription(account, id)
  const ownName = account.lineNames[id]
  const plan = line?.plan ?? findPlan(account, planId)
  const payment = findPayment(account, paymentId)
  return [
    ownName && { name: t('connect.facts.line'), value: ownName },
    plan && { name: t('connect.facts.plan'), value: plan.name },
    line?.phoneNumber && { name: t('connect.facts.number'), value: formatPhone(line.phoneNumber) },
    plan && {
      name: t('connect.facts.price'),
      value: `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`,
    },
    ...account.addons
      .filter((addon) => addons.includes(addon.id))
      .map(({ name, price }) => ({
        name: t('connect.facts.addon'),
        value: t('connect.facts.addonValue', { name, price: formatMoney(price, display) }),
      })),
    payment && { name: t('connect.facts.amount'), value: formatMoney(payment.amount, display) },
    payment && { name: t('connect.facts.purpose'), value: titleOf(account, payment, t) },
  ].filter((fact) => !!fact)
}
