import { findSubscription, lineName, type Subscription } from '@/lib/account/account'
import { formatDate, formatMoney, formatPeriod, formatPhone } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { Occasion, Written } from '@/lib/messages/kind'

type Words = Pick<Occasion, 'display' | 't'>

/** Returns the writer of a message whose subject is a line. */
export const aboutLine = (write: (line: Subscription, occasion: Occasion) => Written | null) =>
  function writeAboutLine(occasion: Occasion): Written | null {
    const line = findSubscription(occasion.account, occasion.subject)
    return line ? write(line, occasion) : null
  }

/** Returns the facts that name a line: the name that the customer gave it, or else its plan, and its number. */
export const lineFacts = (line: Subscription, { account, t }: Pick<Occasion, 'account' | 't'>) => [
  [
    account.lineNames[line.id] ? t('emails.facts.line') : t('emails.facts.plan'),
    lineName(account, line),
  ] as const,
  ...numberOf(line, t),
]

/** Returns the number of a line as a fact, if it has one. */
export const numberOf = ({ phoneNumber }: Subscription, t: Translator) =>
  phoneNumber ? [[t('emails.facts.number'), formatPhone(phoneNumber)] as const] : []

/** Returns a plan and its price. */
export const planFacts = ({ plan }: Pick<Subscription, 'plan'>, { display, t }: Words) =>
  [
    [t('emails.facts.plan'), plan.name],
    [
      t('emails.facts.price'),
      `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`,
    ],
  ] as const

/** Returns when a line renews, if it does. */
export const renewalOf = ({ currentPeriod, plan, endedAt }: Subscription, { display, t }: Words) =>
  currentPeriod && plan.validity.type === 'recurring' && !endedAt
    ? [[t('emails.facts.renewsOn'), formatDate(currentPeriod.end, display)] as const]
    : []

/** Returns a message that no longer holds. */
export const over = (
  title: string,
  text: string,
  line: Subscription,
  occasion: Occasion,
): Written => ({
  subject: title,
  preview: text,
  title,
  paragraphs: text ? [text] : [],
  facts: lineFacts(line, occasion),
  button: null,
  isOver: true,
})
