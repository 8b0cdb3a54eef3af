import {
  findSubscription,
  isInUse,
  lineName,
  type Account,
  type Subscription,
} from '@/lib/account/account'
import { intents } from '@/lib/intents'
import { addressOf } from '@/lib/intents/address'
import { type Display, formatDate, formatMoney, formatPeriod, formatPhone } from '@/lib/i18n/format'
import { nextForLine } from '@/lib/i18n/outcome-details'
import { paidText } from '@/lib/i18n/payment-words'
import type { AccountMessage, Occasion, Written } from '@/lib/mail/kind'

const DAY_MS = 24 * 3_600_000
const NOTICE_MS = 3 * DAY_MS
const SETUP_MS = 20_000

const timeAfter = (time: string, ms: number) => new Date(Date.parse(time) + ms).toISOString()

const about = (write: (line: Subscription, occasion: Occasion) => Written | null) =>
  function writeAboutLine(occasion: Occasion): Written | null {
    const line = findSubscription(occasion.account, occasion.subject)
    return line ? write(line, occasion) : null
  }

/** Sent once a new line is paid for. */
export const orderConfirmed: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ subscriptions }) =>
    subscriptions
      .filter(({ status }) => status === 'active' || status === 'pending')
      .map(({ id, status, createdAt }) => ({
        subject: id,
        at: createdAt,
        // Most lines become active within seconds, and then have a number.
        dueAt: status === 'active' ? undefined : timeAfter(createdAt, SETUP_MS),
      })),
  write: about((line, { account, display }) => {
    const name = lineName(account, line)
    const isActive = line.status === 'active'
    const number = line.phoneNumber && formatPhone(line.phoneNumber)
    const { text, next } = nextForLine(account, line)
    const paid = paidText(account, [line.id], display)
    return {
      subject: isActive ? `${name} is active` : `Your order: ${name}`,
      preview: [paid, text].filter(Boolean).join(' ') || 'Thank you for your order.',
      title: isActive ? `${name} is active` : `We have your order for ${name}`,
      paragraphs: [['Thank you for your order.', paid, text].filter(Boolean).join(' ')],
      facts: [
        ...factsOf(line, display),
        ...(number ? [['Number', number] as const] : []),
        ...renewalOf(line, display),
      ],
      button: next
        ? { label: intents[next.intent].copy.button, path: addressOf(next.intent, next.fields) }
        : { label: 'Open your line', path: pathOf(line) },
    }
  }),
}

/** Sent once an add-on is paid for. */
export const addonConfirmed: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ subscriptionAddons, subscriptions }) =>
    subscriptionAddons
      .filter(({ status }) => status === 'active' || status === 'pending')
      // The order of a line contains the add-ons that were bought with it.
      .filter(({ subscription, createdAt }) => {
        const line = subscriptions.find(({ id }) => id === subscription)
        return line && createdAt && Date.parse(createdAt) - Date.parse(line.createdAt) > TOGETHER_MS
      })
      .map(({ id, createdAt }) => ({ subject: id, at: createdAt })),
  write({ account, display, subject }) {
    const bought = account.subscriptionAddons.find(({ id }) => id === subject)
    const line = bought && findSubscription(account, bought.subscription)
    if (!bought || !line) return null
    const name = `${bought.addon.name} is on ${lineName(account, line)}`
    const paid = paidText(account, [bought.id], display)
    return {
      subject: name,
      preview: paid || 'You can use it now.',
      title: name,
      paragraphs: [
        [paid, bought.status === 'active' ? 'You can use it now.' : 'You can use it in a moment.']
          .filter(Boolean)
          .join(' '),
      ],
      facts: [
        ['Add-on', bought.addon.name],
        ['Price', formatMoney(bought.addon.price, display)],
        ...lineFacts(line, account),
      ],
      button: { label: 'See what’s left', path: pathOf(line) },
      isOver: bought.status === 'ended',
    }
  },
}

const TOGETHER_MS = 60_000

/** Sent when a change of plan is scheduled. */
export const changeScheduled: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ changes }) =>
    changes
      .filter(({ plan, scheduledAt }) => plan && scheduledAt)
      .map(({ id, createdAt }) => ({ subject: id, at: createdAt })),
  write: ({ account, display, subject }) => {
    const change = [...account.changes, ...account.appliedChanges].find(({ id }) => id === subject)
    const line = change && findSubscription(account, change.subscription)
    if (!change?.plan || !change.scheduledAt || !line) return null
    const date = formatDate(change.scheduledAt, display)
    const { name, price, validity } = change.plan
    return {
      subject: `${lineName(account, line)} changes to ${name} on ${date}`,
      preview: `You keep ${line.plan.name} until then.`,
      title: `${lineName(account, line)} changes to ${name}`,
      paragraphs: [`The change takes effect on ${date}. You keep ${line.plan.name} until then.`],
      facts: [
        ['New plan', name],
        ['Price', `${formatMoney(price, display)} ${formatPeriod(validity)}`],
        ...lineFacts(line, account),
        ['From', date],
      ],
      button: { label: 'Open your line', path: pathOf(line) },
      isOver: account.changes.every(({ id }) => id !== subject),
    }
  },
}

/** Sent when a change of plan took effect. */
export const changeApplied: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ appliedChanges }) =>
    appliedChanges
      .filter(({ plan }) => plan)
      .map(({ id, appliedAt }) => ({ subject: id, at: appliedAt })),
  write: ({ account, display, subject }) => {
    const change = account.appliedChanges.find(({ id }) => id === subject)
    const line = change && findSubscription(account, change.subscription)
    if (!change?.plan || !line) return null
    const { name, price, validity } = change.plan
    return {
      subject: `You now have ${name}`,
      preview: `It costs ${formatMoney(price, display)} ${formatPeriod(validity)}.`,
      title: `You now have ${name}`,
      paragraphs: ['Your plan has changed as you asked. Your number stays the same.'],
      facts: [
        ['Plan', name],
        ['Price', `${formatMoney(price, display)} ${formatPeriod(validity)}`],
        ...lineFacts(line, account),
        ...renewalOf(line, display),
      ],
      button: { label: 'Open your line', path: pathOf(line) },
    }
  },
}

/** Sent when the customer canceled a line that still runs. */
export const canceled: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ subscriptions }) =>
    subscriptions.flatMap((line) =>
      isEnding(line) ? [{ subject: line.id, occasion: line.canceledAt, at: line.canceledAt }] : [],
    ),
  write: about((line, { account, display }) => {
    const name = lineName(account, line)
    if (!line.endedAt) {
      return over(`${name} was canceled`, 'The cancellation was withdrawn.', line, account)
    }
    const date = formatDate(line.endedAt, display)
    return {
      subject: `${name} is canceled and ends on ${date}`,
      preview: `You can use it until ${date}.`,
      title: `${name} is canceled`,
      paragraphs: [
        `You can use it until ${date}. It doesn’t renew, and you won’t be charged for it again. If you change your mind, keep it before then.`,
      ],
      facts: [...lineFacts(line, account), ['Ends on', date]],
      button: {
        label: 'Keep plan',
        path: addressOf('resumeSubscription', { subscription: line.id }),
      },
      isOver: line.status === 'ended',
    }
  }),
}

/** Sent when a cancellation was withdrawn. */
export const resumed: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: ({ subscriptions }, known) =>
    known
      .filter(({ kind }) => kind === 'canceled')
      .flatMap(({ key, subject }) => {
        const line = subscriptions.find(({ id }) => id === subject)
        return line?.status === 'active' && !line.endedAt
          ? [{ subject: line.id, occasion: key.split(' ').at(2), at: null }]
          : []
      }),
  write: about((line, { account, display }) => {
    const title = `${lineName(account, line)} continues as before`
    return {
      subject: title,
      preview: 'Your cancellation is withdrawn.',
      title,
      paragraphs: ['Your cancellation is withdrawn, and your plan renews as before.'],
      facts: [...factsOf(line, display), ...numberOf(line), ...renewalOf(line, display)],
      button: { label: 'Open your line', path: pathOf(line) },
      isOver: line.status !== 'active' || line.endedAt !== null,
    }
  }),
}

/** Sent three days before a line ends: a canceled one, or one that does not renew. */
export const endsSoon: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  find: ({ subscriptions }) =>
    subscriptions.flatMap((line) => {
      const end = endOf(line)
      // Somebody who cancels two days before the end knows it.
      const isShort =
        end && line.canceledAt && Date.parse(end) - Date.parse(line.canceledAt) < NOTICE_MS
      if (!end || isShort || Date.parse(end) < Date.now()) return []
      const dueAt = timeAfter(end, -NOTICE_MS)
      return [{ subject: line.id, occasion: end, at: null, dueAt }]
    }),
  write: about((line, { account, display }) => {
    const name = lineName(account, line)
    const end = endOf(line)
    if (!end || Date.parse(end) < Date.now())
      return over(`${name} was about to end`, '', line, account)
    const date = formatDate(end, display)
    const isCanceled = line.endedAt !== null
    return {
      subject: `${name} ends on ${date}`,
      preview: isCanceled
        ? 'Keep it before then if you changed your mind.'
        : 'Choose a new plan to stay connected.',
      title: `${name} ends on ${date}`,
      paragraphs: [
        isCanceled
          ? 'You canceled it. If you changed your mind, keep it now and it renews as before.'
          : 'It doesn’t renew. Choose a new plan before then to stay connected.',
      ],
      facts: [...lineFacts(line, account), ['Ends on', date]],
      button: isCanceled
        ? { label: 'Keep plan', path: addressOf('resumeSubscription', { subscription: line.id }) }
        : { label: 'See the plans', path: '/plans' },
    }
  }),
}

/** Sent when Gigs reminds of an eSIM that is not installed (docs/gigs-api.md#types). */
export const esimReminder: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  write: about((line, { account }) => {
    const name = lineName(account, line)
    const fields = { subscription: line.id }
    const canInstall = intents.viewEsimInstallation.prepare(account, fields).ok
    return {
      subject: `Install the eSIM of ${name}`,
      preview: 'It’s ready and takes about two minutes.',
      title: `Your eSIM is waiting`,
      paragraphs: [
        'Your eSIM is ready, but it isn’t installed yet. It takes about two minutes. You need a connection, for example over Wi-Fi.',
      ],
      facts: lineFacts(line, account),
      button: { label: 'Install eSIM', path: addressOf('viewEsimInstallation', fields) },
      isOver: !canInstall || isInUse(account, line),
    }
  }),
}

function endOf({ status, endedAt, plan, currentPeriod }: Subscription): string | null {
  if (status !== 'active') return null
  if (endedAt) return endedAt
  return plan.validity.type === 'oneTime' ? (currentPeriod?.end ?? null) : null
}

const isEnding = ({ status, endedAt, canceledAt }: Subscription) =>
  status === 'active' && endedAt !== null && canceledAt !== null

/** Returns the path of the page of a line. */
export const pathOf = ({ id }: Pick<Subscription, 'id'>) => `/subscriptions/${id}`

/** Returns the facts that name a line: its name, its plan and its number. */
export const lineFacts = (line: Subscription, account: Account) => [
  ['Line', lineName(account, line)] as const,
  ...numberOf(line),
]

const numberOf = ({ phoneNumber }: Subscription) =>
  phoneNumber ? [['Number', formatPhone(phoneNumber)] as const] : []

const factsOf = ({ plan }: Subscription, display: Display) =>
  [
    ['Plan', plan.name],
    ['Price', `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity)}`],
  ] as const

const renewalOf = ({ currentPeriod, plan, endedAt }: Subscription, display: Display) =>
  currentPeriod && plan.validity.type === 'recurring' && !endedAt
    ? [['Renews on', formatDate(currentPeriod.end, display)] as const]
    : []

/** Returns a message that no longer holds. */
export const over = (
  title: string,
  text: string,
  line: Subscription,
  account: Account,
): Written => ({
  subject: title,
  preview: text,
  title,
  paragraphs: text ? [text] : [],
  facts: lineFacts(line, account),
  button: null,
  isOver: true,
})
