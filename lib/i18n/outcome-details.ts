import {
  addonsOf,
  findPayment,
  findSubscription,
  lineName,
  type Account,
  type Subscription,
} from '@/lib/account/account'
import { newerMethod, outstandingPayments } from '@/lib/account/outstanding-payments'
import { formatAddress } from '@/lib/i18n/format-address'
import {
  type Display,
  formatDate,
  formatList,
  formatMoney,
  formatPeriod,
  formatPhone,
} from '@/lib/i18n/format'
import { methodName, paidText, titleOf } from '@/lib/i18n/payment-words'
import { intents, type IntentType } from '@/lib/intents'

/** An intent that the customer can start next, with the fields of its form. */
export type NextStep = { intent: IntentType; fields: Record<string, string> }

export type Details = { title: string; text: string; next?: NextStep | undefined }

export type DetailedLaunch = { intent: string; input: unknown; claims: readonly string[] }

type Context = {
  account: Account
  display: Display
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
  return describers.get(intent)?.({ account, display, field, claimed }) ?? null
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

function describePurchase({ account, display, claimed }: Context): Details | null {
  const line = findSubscription(account, claimed('subscription')[0] ?? '')
  if (!line) return null
  const name = lineName(account, line)
  const number = line.phoneNumber && ` on ${phone(line.phoneNumber)}`
  const title = line.status === 'active' ? `${name} is active${number ?? ''}` : `${name} is ordered`
  const paid = paidText(account, [line.id], display)
  const { text, next } = nextForLine(account, line)
  return { title, text: sentences(paid, text), next }
}

// Steps of a new line, the most urgent first.
export function nextForLine(
  account: Account,
  line: Subscription,
): { text: string; next?: NextStep } {
  const fields = { subscription: line.id }
  const porting = stepFor(account, 'completePorting', fields)
  if (porting) return { text: 'Next: complete your number transfer.', next: porting }
  const { sim } = line
  const esim = stepFor(account, 'viewEsimInstallation', fields)
  if (esim) return { text: 'Next: install your eSIM.', next: esim }
  if (line.porting && line.status !== 'active') {
    const number = phone(line.porting.phoneNumber)
    return {
      text: `It starts as soon as ${number} has moved to us. You don’t need to do anything.`,
    }
  }
  if (sim?.type === 'pSIM') return { text: 'Next: put your SIM card into your device.' }
  if (line.status !== 'active') {
    return { text: 'We are setting it up. The page of your line shows when it is ready.' }
  }
  return { text: '' }
}

function describeAddons({ account, display, claimed, field }: Context): Details | null {
  const ids = claimed('addon')
  const bought = addonsOf(account, field('subscription')).filter(({ id }) => ids.includes(id))
  const line = findSubscription(account, field('subscription'))
  if (!line || bought.length === 0) return null
  const isReady = bought.every(({ status }) => status === 'active')
  const [verb, pronoun] = bought.length === 1 ? ['is', 'it'] : ['are', 'them']
  return {
    title: `${formatList(bought.map(({ addon }) => addon.name), display)} ${verb} on ${lineName(account, line)}`,
    text: sentences(
      paidText(account, ids, display),
      `You can use ${pronoun} ${isReady ? 'now' : 'in a moment'}.`,
    ),
  }
}

function describePayment({ account, display, field }: Context): Details | null {
  const payment = findPayment(account, field('payment'))
  if (!payment) return null
  const amount = formatMoney(payment.amount, display)
  const isPaid = payment.status === 'succeeded'
  return {
    title: isPaid ? `You paid ${amount}` : `Your payment of ${amount} is confirmed`,
    text: sentences(
      `${titleOf(account, payment)}.`,
      isPaid ? 'You don’t need to do anything else.' : 'Your bank is processing it.',
    ),
  }
}

function describePorting({ account, field }: Context): Details | null {
  const line = findSubscription(account, field('subscription'))
  if (!line?.porting) return null
  const { status, phoneNumber, donorProvider } = line.porting
  const number = phone(phoneNumber)
  if (status === 'completed') {
    return { title: `${number} has moved`, text: `It now works on ${lineName(account, line)}.` }
  }
  const provider = donorProvider?.name || 'your old provider'
  if (status === 'declined') {
    const next = stepFor(account, 'completePorting', { subscription: line.id })
    return {
      title: `We sent your details for ${number}`,
      text: `We asked ${provider} again, and the details were declined again. Compare them with a bill.`,
      next,
    }
  }
  return {
    title: `We have your details for ${number}`,
    text: `Next we ask ${provider} to release your number. Keep your old plan until then: it ends by itself when the number moves. We tell you here once it has moved.`,
  }
}

function describeChange(context: Context): Details | null {
  const { account, display, field, claimed } = context
  const line = findSubscription(account, field('subscription'))
  if (!line) return null
  const change = account.changes.find(({ id }) => claimed('change').includes(id))
  if (!change?.plan) {
    return claimed('addon').length > 0 ? describeAddons(context) : planNow(line, display)
  }
  const { name, price, validity } = change.plan
  const at = change.scheduledAt ?? line.currentPeriod?.end
  const cost = `It costs ${formatMoney(price, display)} ${formatPeriod(validity, display)}.`
  return {
    title: `${lineName(account, line)} changes to ${name}${at ? ` on ${formatDate(at, display)}` : ''}`,
    text: sentences(cost, `You keep ${line.plan.name} until then.`),
  }
}

// A change without a date has already replaced the plan.
const planNow = ({ plan }: Subscription, display: Display): Details => ({
  title: `You now have ${plan.name}`,
  text: `It costs ${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}.`,
})

function describeCancellation({ account, display, field }: Context): Details | null {
  const line = findSubscription(account, field('subscription'))
  if (!line?.endedAt) return null
  const name = lineName(account, line)
  if (line.status === 'ended') return { title: `${name} has ended`, text: '' }
  return {
    title: `${name} is canceled`,
    text: `You can use it until ${formatDate(line.endedAt, display)}. If you change your mind, keep it before then.`,
    next: stepFor(account, 'resumeSubscription', { subscription: line.id }),
  }
}

function describeResumption({ account, display, field }: Context): Details | null {
  const line = findSubscription(account, field('subscription'))
  if (!line || line.endedAt) return null
  const { price } = line.plan
  return {
    title: `${lineName(account, line)} continues as before`,
    text: line.currentPeriod
      ? `It renews on ${formatDate(line.currentPeriod.end, display)} for ${formatMoney(price, display)}.`
      : '',
  }
}

function describeMethod({ account, display, claimed }: Context): Details | null {
  const method = account.paymentMethods?.find(({ id }) => claimed('paymentMethod').includes(id))
  if (!method) return null
  const { failed } = outstandingPayments(account)
  const open = failed.find((payment) => newerMethod(account, payment))
  return {
    title: `${methodName(method)} is saved`,
    text: open
      ? `Your next payment uses it. The failed payment of ${formatMoney(open.amount, display)} stays open until it is tried again.`
      : 'Your next payment uses it.',
  }
}

function describeAddress({ account, display, claimed }: Context): Details | null {
  const address = account.addresses.find(({ id }) => claimed('address').includes(id))
  if (!address) return null
  return {
    title: 'Your new address is saved',
    text: formatAddress(address, display.locale).join(', '),
  }
}

function describeName({ account: { gigsUser } }: Context): Details | null {
  return gigsUser?.fullName ? { title: `Your name is now ${gigsUser.fullName}`, text: '' } : null
}

function stepFor(account: Account, intent: IntentType, fields: NextStep['fields']) {
  return intents[intent].prepare(account, fields).ok ? { intent, fields } : undefined
}

// Keeps a number on one line.
const phone = (number: string) => formatPhone(number).replaceAll(' ', '\u{A0}')
const sentences = (...texts: string[]) => texts.filter((text) => text !== '').join(' ')
