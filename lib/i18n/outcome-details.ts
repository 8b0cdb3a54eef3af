import {
  addonsOf,
  donorName,
  findPayment,
  findSubscription,
  lineName,
  type Account,
  type Plan,
  type Subscription,
} from '@/lib/account/account'
import { newerMethod, outstandingPayments } from '@/lib/account/outstanding-payments'
import { formatAddress } from '@/lib/i18n/format-address'
import { type Display, formatDate, formatList, formatMoney, formatPeriod } from '@/lib/i18n/format'
import { type NextStep, nextForLine, phone, stepFor } from '@/lib/i18n/next-step'
import { methodName, paidText, titleOf } from '@/lib/i18n/payment-words'
import { type Translator, translatorFor } from '@/lib/i18n/translator'
import type { IntentType } from '@/lib/intents'

export type Details = { title: string; text: string; next?: NextStep | undefined }

export type DetailedLaunch = { intent: string; input: unknown; claims: readonly string[] }

type Context = {
  account: Account
  display: Display
  t: Translator
  /** A field of the form that started the launch; empty if it has none with one value. */
  field: (name: string) => string
  /** The ids of the items of a kind that the launch claimed. */
  claimed: (kind: string) => readonly string[]
}

/**
 * Returns what a fulfilled launch changed, with names, amounts, dates and the next step. Returns null if the intent
 * changes nothing, or the account does not have the objects any more.
 */
export function outcomeDetails(
  { intent, input, claims }: DetailedLaunch,
  account: Account,
  display: Display,
): Details | null {
  const field = (name: string) => {
    const value: unknown = Object(input)[name]
    return typeof value === 'string' ? value : ''
  }
  const claimed = (kind: string) =>
    claims.filter((key) => key.startsWith(`${kind} `)).map((key) => key.slice(kind.length + 1))
  const t = translatorFor(display.locale)
  return describers.get(intent)?.({ account, display, t, field, claimed }) ?? null
}

type Describe = (context: Context) => Details | null

// The views of Connect have no result.
const describers = new Map<string, Describe>(
  Object.entries({
    checkoutNewSubscription: describePurchase,
    checkoutAddon: describeAddons,
    confirmPayment: describePayment,
    completePorting: describePorting,
    changeSubscription: describeChange,
    cancelSubscription: describeCancellation,
    resumeSubscription: describeResumption,
    updatePaymentMethod: describeMethod,
    updateUserAddress: describeAddress,
    updateUserFullName: describeName,
  } satisfies Partial<Record<IntentType, Describe>>),
)

function describePurchase({ account, display, t, claimed }: Context): Details | null {
  const line = findSubscription(account, claimed('subscription')[0] ?? '')
  if (!line) return null
  const paid = paidText(account, [line.id], display)
  const { text, next } = nextForLine(account, line, display)
  return { title: purchaseTitle(account, line, t), text: sentences(paid, text), next }
}

function purchaseTitle(account: Account, subscription: Subscription, t: Translator): string {
  const line = lineName(account, subscription)
  if (subscription.status !== 'active') return t('outcomes.purchase.ordered', { line })
  if (!subscription.phoneNumber) return t('outcomes.purchase.active', { line })
  const number = phone(subscription.phoneNumber)
  return t('outcomes.purchase.activeOnNumber', { line, number })
}

function describeAddons({ account, display, t, claimed, field }: Context): Details | null {
  const ids = claimed('addon')
  const bought = addonsOf(account, field('subscription')).filter(({ id }) => ids.includes(id))
  const line = findSubscription(account, field('subscription'))
  if (!line || bought.length === 0) return null
  const count = bought.length
  const addons = formatList(
    bought.map(({ addon }) => addon.name),
    display,
  )
  const usable = bought.every(({ status }) => status === 'active') ? 'usableNow' : 'usableSoon'
  return {
    title: t('outcomes.addons.added', { addons, count, line: lineName(account, line) }),
    text: sentences(paidText(account, ids, display), t(`outcomes.addons.${usable}`, { count })),
  }
}

function describePayment({ account, display, t, field }: Context): Details | null {
  const payment = findPayment(account, field('payment'))
  if (!payment) return null
  const amount = formatMoney(payment.amount, display)
  const purpose = titleOf(account, payment, t)
  const status = payment.status === 'succeeded' ? 'paid' : 'confirmed'
  return {
    title: t(`outcomes.payment.title.${status}`, { amount }),
    text: t(`outcomes.payment.text.${status}`, { purpose }),
  }
}

function describePorting({ account, t, field }: Context): Details | null {
  const line = findSubscription(account, field('subscription'))
  if (!line?.porting) return null
  const { status, phoneNumber } = line.porting
  const number = phone(phoneNumber)
  if (status === 'completed') {
    const text = t('outcomes.porting.movedText', { line: lineName(account, line) })
    return { title: t('outcomes.porting.moved', { number }), text }
  }
  const provider = donorName(line.porting) ?? 'unknown'
  if (status === 'declined') {
    const next = stepFor(account, 'completePorting', { subscription: line.id })
    return {
      title: t('outcomes.porting.declined', { number }),
      text: t('outcomes.porting.declinedText', { provider }),
      next,
    }
  }
  return {
    title: t('outcomes.porting.sent', { number }),
    text: t('outcomes.porting.sentText', { provider }),
  }
}

function describeChange(context: Context): Details | null {
  const { account, display, t, field, claimed } = context
  const line = findSubscription(account, field('subscription'))
  if (!line) return null
  const change = account.changes.find(({ id }) => claimed('change').includes(id))
  if (!change?.plan) {
    return claimed('addon').length > 0 ? describeAddons(context) : planNow(line, context)
  }
  const at = change.scheduledAt ?? line.currentPeriod?.end
  const names = { line: lineName(account, line), plan: change.plan.name }
  const untilThen = t('outcomes.change.untilThen', { plan: line.plan.name })
  return {
    title: at
      ? t('outcomes.change.plannedOn', { ...names, date: formatDate(at, display) })
      : t('outcomes.change.planned', names),
    text: sentences(costOf(change.plan, context), untilThen),
  }
}

// A change without a date has already replaced the plan.
const planNow = ({ plan }: Subscription, context: Context): Details => ({
  title: context.t('outcomes.change.now', { plan: plan.name }),
  text: costOf(plan, context),
})

const costOf = ({ price, validity }: Pick<Plan, 'price' | 'validity'>, { display, t }: Context) =>
  t('outcomes.change.cost', {
    price: formatMoney(price, display),
    period: formatPeriod(validity, display),
  })

function describeCancellation({ account, display, t, field }: Context): Details | null {
  const found = findSubscription(account, field('subscription'))
  if (!found?.endedAt) return null
  const line = lineName(account, found)
  if (found.status === 'ended') {
    return { title: t('outcomes.cancellation.ended', { line }), text: '' }
  }
  return {
    title: t('outcomes.cancellation.canceled', { line }),
    text: t('outcomes.cancellation.canceledText', { date: formatDate(found.endedAt, display) }),
    next: stepFor(account, 'resumeSubscription', { subscription: found.id }),
  }
}

function describeResumption({ account, display, t, field }: Context): Details | null {
  const line = findSubscription(account, field('subscription'))
  if (!line || line.endedAt) return null
  const price = formatMoney(line.plan.price, display)
  const date = line.currentPeriod && formatDate(line.currentPeriod.end, display)
  return {
    title: t('outcomes.resumption.continues', { line: lineName(account, line) }),
    text: date ? t('outcomes.resumption.renews', { date, price }) : '',
  }
}

function describeMethod({ account, display, t, claimed }: Context): Details | null {
  const method = account.paymentMethods?.find(({ id }) => claimed('paymentMethod').includes(id))
  if (!method) return null
  const { failed } = outstandingPayments(account)
  const open = failed.find((payment) => newerMethod(account, payment))
  return {
    title: t('outcomes.paymentMethod.saved', { method: methodName(method, t) }),
    text: open
      ? t('outcomes.paymentMethod.failedStaysOpen', { amount: formatMoney(open.amount, display) })
      : t('outcomes.paymentMethod.savedText'),
  }
}

function describeAddress({ account, display, t, claimed }: Context): Details | null {
  const address = account.addresses.find(({ id }) => claimed('address').includes(id))
  if (!address) return null
  return {
    title: t('outcomes.addressSaved'),
    text: formatAddress(address, display.locale).join(', '),
  }
}

function describeName({ account: { gigsUser }, t }: Context): Details | null {
  const name = gigsUser?.fullName
  return name ? { title: t('outcomes.nameSaved', { name }), text: '' } : null
}

const sentences = (...texts: string[]) => texts.filter((text) => text !== '').join(' ')
