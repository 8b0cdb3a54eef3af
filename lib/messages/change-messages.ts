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
  write: (occasion) => {
    const { account, display, t, subject } = occasion
    const change = [...account.changes, ...account.appliedChanges].find(({ id }) => id === subject)
    const line = change && findSubscription(account, change.subscription)
    if (!change?.plan || !change.scheduledAt || !line) return null
    const date = formatDate(change.scheduledAt, display)
    const { name: plan, price, validity } = change.plan
    const names = { line: lineName(account, line), plan }
    return {
      subject: t('emails.changeScheduled.subject', { ...names, date }),
      preview: t('emails.changeScheduled.preview', { plan: line.plan.name }),
      title: t('emails.changeScheduled.title', names),
      paragraphs: [t('emails.changeScheduled.text', { date, plan: line.plan.name })],
      facts: [
        ...lineFacts(line, occasion),
        [t('emails.facts.newPlan'), plan],
        [
          t('emails.facts.newPrice'),
          `${formatMoney(price, display)} ${formatPeriod(validity, display)}`,
        ],
        [t('emails.facts.from'), date],
      ],
      button: { label: t('emails.buttons.openLine'), path: linePath(line) },
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
  write: (occasion) => {
    const { account, display, t, subject } = occasion
    const change = account.appliedChanges.find(({ id }) => id === subject)
    const line = change && findSubscription(account, change.subscription)
    if (!change?.plan || !line) return null
    const { name: plan, price: money, validity } = change.plan
    const price = `${formatMoney(money, display)} ${formatPeriod(validity, display)}`
    const title = t('emails.changeApplied.title', { plan })
    return {
      subject: title,
      preview: t('emails.changeApplied.preview', { price }),
      title,
      paragraphs: [t('emails.changeApplied.text')],
      facts: [
        ...planFacts({ plan: change.plan }, occasion),
        ...numberOf(line, t),
        ...renewalOf(line, occasion),
      ],
      button: { label: t('emails.buttons.openLine'), path: linePath(line) },
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
  write: aboutLine((line, occasion) => {
    const { account, display, t } = occasion
    const name = lineName(account, line)
    if (!line.endedAt) {
      const title = t('emails.canceled.overTitle', { name })
      return over(title, t('emails.canceled.overText'), line, occasion)
    }
    const date = formatDate(line.endedAt, display)
    return {
      subject: t('emails.canceled.subject', { name, date }),
      preview: t('emails.canceled.preview', { date }),
      title: t('emails.canceled.title', { name }),
      paragraphs: [t('emails.canceled.text', { date })],
      facts: [...lineFacts(line, occasion), [t('emails.facts.endsOn'), date]],
      button: {
        label: t('intents.resumeSubscription.button'),
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
  write: aboutLine((line, occasion) => {
    const { account, t } = occasion
    const title = t('emails.resumed.title', { name: lineName(account, line) })
    return {
      subject: title,
      preview: t('emails.resumed.preview'),
      title,
      paragraphs: [t('emails.resumed.text')],
      facts: [...planFacts(line, occasion), ...numberOf(line, t), ...renewalOf(line, occasion)],
      button: { label: t('emails.buttons.openLine'), path: linePath(line) },
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
  write: aboutLine((line, occasion) => {
    const { account, display, t } = occasion
    const name = lineName(account, line)
    const end = endOf(line)
    if (!end || Date.parse(end) < Date.now()) {
      return over(t('emails.endsSoon.overTitle', { name }), '', line, occasion)
    }
    const date = formatDate(end, display)
    const title = t('emails.endsSoon.title', { name, date })
    const cause = line.endedAt === null ? 'notRenewed' : 'canceled'
    return {
      subject: title,
      preview: t(`emails.endsSoon.${cause}.preview`),
      title,
      paragraphs: [t(`emails.endsSoon.${cause}.text`)],
      facts: [...lineFacts(line, occasion), [t('emails.facts.endsOn'), date]],
      button:
        cause === 'canceled'
          ? {
              label: t('intents.resumeSubscription.button'),
              path: addressOf('resumeSubscription', { subscription: line.id }),
            }
          : { label: t('emails.buttons.seePlans'), path: '/plans' },
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
