import { findSubscription, lineName, type Account, type Subscription } from '@/lib/account/account'
import { type Display, formatDate, formatMoney, formatPeriod, formatPhone } from '@/lib/i18n/format'
import type { Occasion, Written } from '@/lib/messages/kind'

/** Returns the writer of a message whose subject is a line. */
export const aboutLine = (write: (line: Subscription, occasion: Occasion) => Written | null) =>
  function writeAboutLine(occasion: Occasion): Written | null {
    const line = findSubscription(occasion.account, occasion.subject)
    return line ? write(line, occasion) : null
  }

/** Returns the facts that name a line: the name that the customer gave it, or else its plan, and its number. */
export const lineFacts = (line: Subscription, account: Account) => [
  [account.lineNames[line.id] ? 'Line' : 'Plan', lineName(account, line)] as const,
  ...numberOf(line),
]

/** Returns the number of a line as a fact, if it has one. */
export const numberOf = ({ phoneNumber }: Subscription) =>
  phoneNumber ? [['Number', formatPhone(phoneNumber)] as const] : []

/** Returns a plan and its price. */
export const planFacts = ({ plan }: Pick<Subscription, 'plan'>, display: Display) =>
  [
    ['Plan', plan.name],
    ['Price', `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`],
  ] as const

/** Returns when a line renews, if it does. */
export const renewalOf = ({ currentPeriod, plan, endedAt }: Subscription, display: Display) =>
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
