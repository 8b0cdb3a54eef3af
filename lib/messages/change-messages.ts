import { findSubscription, lineName, type Subscription } from '@/lib/account/account'
import { formatDate, formatMoney, formatPeriod } from '@/lib/i18n/format'
import { addressOf, linePath } from '@/lib/intents/address'
import {
  aboutLine,
  lineFacts,
  numberOf,
  over,
  planFacts,
  renewalOf,
} from '@/lib/messages/about-line'
import type { AccountMessage } from '@/lib/messages/kind'

const NOTICE_MS = 3 * 24 * 3_600_000

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
        ...lineFacts(line, account),
        ['New plan', name],
        ['New price', `${formatMoney(price, display)} ${formatPeriod(validity, display)}`],
        ['From', date],
      ],
      button: { label: 'Open your line', path: linePath(line) },
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
      preview: `It costs ${formatMoney(price, display)} ${formatPeriod(validity, display)}.`,
      title: `You now have ${name}`,
      paragraphs: ['Your plan has changed as you asked. Your number stays the same.'],
      facts: [
        ...planFacts({ plan: change.plan }, display),
        ...numberOf(line),
        ...renewalOf(line, display),
      ],
      button: { label: 'Open your line', path: linePath(line) },
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
  write: aboutLine((line, { account, display }) => {
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
  write: aboutLine((line, { account, display }) => {
    const title = `${lineName(account, line)} continues as before`
    return {
      subject: title,
      preview: 'Your cancellation is withdrawn.',
      title,
      paragraphs: ['Your cancellation is withdrawn, and your plan renews as before.'],
      facts: [...planFacts(line, display), ...numberOf(line), ...renewalOf(line, display)],
      button: { label: 'Open your line', path: linePath(line) },
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
      // A customer who cancels that late knows the end.
      const isShort =
        end && line.canceledAt && Date.parse(end) - Date.parse(line.canceledAt) < NOTICE_MS
      if (!end || isShort || Date.parse(end) < Date.now()) return []
      const dueAt = new Date(Date.parse(end) - NOTICE_MS).toISOString()
      return [{ subject: line.id, occasion: end, at: null, dueAt }]
    }),
  write: aboutLine((line, { account, display }) => {
    const name = lineName(account, line)
    const end = endOf(line)
    if (!end || Date.parse(end) < Date.now()) {
      return over(`${name} was about to end`, '', line, account)
    }
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

function endOf({ status, endedAt, plan, currentPeriod }: Subscription): string | null {
  if (status !== 'active') return null
  if (endedAt) return endedAt
  return plan.validity.type === 'oneTime' ? (currentPeriod?.end ?? null) : null
}

const isEnding = ({ status, endedAt, canceledAt }: Subscription) =>
  status === 'active' && endedAt !== null && canceledAt !== null
