import { findSubscription, isInUse, lineName } from '@/lib/account/account'
import { formatMoney } from '@/lib/i18n/format'
import { nextForLine } from '@/lib/i18n/outcome-details'
import { paidText } from '@/lib/i18n/payment-words'
import { intents } from '@/lib/intents'
import { addressOf, linePath } from '@/lib/intents/address'
import { aboutLine, lineFacts, numberOf, planFacts, renewalOf } from '@/lib/messages/about-line'
import type { AccountMessage } from '@/lib/messages/kind'

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
  write: aboutLine((line, { account, display }) => {
    const name = lineName(account, line)
    const isActive = line.status === 'active'
    const { text, next } = nextForLine(account, line)
    const paid = paidText(account, [line.id], display)
    return {
      subject: isActive ? `${name} is active` : `Your order: ${name}`,
      preview: [paid, text].filter(Boolean).join(' ') || 'Thank you for your order.',
      title: isActive ? `${name} is active` : `We have your order for ${name}`,
      paragraphs: [['Thank you for your order.', paid, text].filter(Boolean).join(' ')],
      facts: [...planFacts(line, display), ...numberOf(line), ...renewalOf(line, display)],
      button: next
        ? { label: intents[next.intent].copy.button, path: addressOf(next.intent, next.fields) }
        : { label: 'Open your line', path: linePath(line) },
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
      button: { label: 'See what’s left', path: linePath(line) },
      isOver: bought.status === 'ended',
    }
  },
}

const TOGETHER_MS = 60_000

/** Sent when Gigs reminds of an eSIM that is not installed (docs/gigs-api.md#event-types). */
export const esimReminder: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  write: aboutLine((line, { account }) => {
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
