import {
  addonsOf,
  findSubscription,
  isInUse,
  lineName,
  type Subscription,
} from '@/lib/account/account'
import { formatMoney } from '@/lib/i18n/format'
import { nextForLine } from '@/lib/i18n/next-step'
import { paidText } from '@/lib/i18n/payment-words'
import { intents } from '@/lib/intents'
import { addressOf, linePath } from '@/lib/intents/address'
import { aboutLine, lineFacts, numberOf, planFacts, renewalOf } from '@/lib/messages/about-line'
import type { AccountMessage, Occasion } from '@/lib/messages/kind'

const SETUP_MS = 20_000

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
        dueAt:
          status === 'active'
            ? undefined
            : new Date(Date.parse(createdAt) + SETUP_MS).toISOString(),
      })),
  write: aboutLine((line, occasion) => {
    const { account, display, t } = occasion
    const name = lineName(account, line)
    const isActive = line.status === 'active'
    const { text, next } = nextForLine(account, line, display)
    const paid = paidText(account, [line.id], display)
    const thanks = t('emails.orderConfirmed.thanks')
    return {
      subject: t(`emails.orderConfirmed.${isActive ? 'active' : 'subject'}`, { name }),
      preview: [paid, text].filter(Boolean).join(' ') || thanks,
      title: t(`emails.orderConfirmed.${isActive ? 'active' : 'title'}`, { name }),
      paragraphs: [[thanks, paid, text].filter(Boolean).join(' ')],
      facts: [
        ...planFacts(line, occasion),
        ...orderedAddons(line, occasion),
        ...numberOf(line, t),
        ...renewalOf(line, occasion),
      ],
      button: next
        ? { label: t(`intents.${next.intent}.button`), path: addressOf(next.intent, next.fields) }
        : { label: t('emails.buttons.openLine'), path: linePath(line) },
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
        return line && createdAt && !isTogether(line, createdAt)
      })
      .map(({ id, createdAt }) => ({ subject: id, at: createdAt })),
  write(occasion) {
    const { account, display, t, subject } = occasion
    const bought = account.subscriptionAddons.find(({ id }) => id === subject)
    const line = bought && findSubscription(account, bought.subscription)
    if (!bought || !line) return null
    const names = { addon: bought.addon.name, line: lineName(account, line) }
    const title = t('emails.addonConfirmed.title', names)
    const paid = paidText(account, [bought.id], display)
    const usable = t(`emails.addonConfirmed.${bought.status === 'active' ? 'now' : 'soon'}`)
    return {
      subject: title,
      preview: paid || t('emails.addonConfirmed.now'),
      title,
      paragraphs: [[paid, usable].filter(Boolean).join(' ')],
      facts: [
        [t('emails.facts.addon'), bought.addon.name],
        [t('emails.facts.price'), formatMoney(bought.addon.price, display)],
        ...lineFacts(line, occasion),
      ],
      button: { label: t('emails.buttons.seeLeft'), path: linePath(line) },
      isOver: bought.status === 'ended',
    }
  },
}

const TOGETHER_MS = 60_000

const isTogether = (line: Subscription, createdAt: string) =>
  Date.parse(createdAt) - Date.parse(line.createdAt) <= TOGETHER_MS

/** Returns the add-ons that were bought with a line, with their prices. */
const orderedAddons = (line: Subscription, { account, display, t }: Occasion) =>
  addonsOf(account, line.id)
    .filter(({ createdAt }) => createdAt && isTogether(line, createdAt))
    .map(
      ({ addon: { name, price } }) =>
        [t('emails.facts.addon'), `${name} · ${formatMoney(price, display)}`] as const,
    )

/** Sent when Gigs reminds of an eSIM that is not installed (docs/gigs-api.md#event-types). */
export const esimReminder: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  write: aboutLine((line, occasion) => {
    const { account, t } = occasion
    const fields = { subscription: line.id }
    const canInstall = intents.viewEsimInstallation.prepare(account, fields).ok
    return {
      subject: t('emails.esimReminder.subject', { name: lineName(account, line) }),
      preview: t('emails.esimReminder.preview'),
      title: t('emails.esimReminder.title'),
      paragraphs: [t('emails.esimReminder.text')],
      facts: lineFacts(line, occasion),
      button: {
        label: t('intents.viewEsimInstallation.button'),
        path: addressOf('viewEsimInstallation', fields),
      },
      isOver: !canInstall || isInUse(account, line),
    }
  }),
}
