import {
  donorName,
  findSubscription,
  type Account,
  type Porting,
  type Subscription,
} from '@/lib/account/account'
import { formatPhone } from '@/lib/i18n/format'
import { declineMessage } from '@/lib/i18n/porting-declines'
import { addressOf, linePath } from '@/lib/intents/address'
import type { AccountMessage, Occasion, Written } from '@/lib/messages/kind'
import { lineFacts, over } from '@/lib/messages/about-line'

type Writer = (porting: Porting, line: Subscription, occasion: Occasion) => Written

const about = (write: Writer) =>
  function writeAboutPorting(occasion: Occasion): Written | null {
    const line = findSubscription(occasion.account, occasion.subject)
    return line?.porting ? write(line.porting, line, occasion) : null
  }

const findIn =
  (
    status: string,
    occasion: (porting: Porting) => string,
    at: (porting: Porting) => string | null | undefined,
  ) =>
  ({ subscriptions }: Account) =>
    subscriptions.flatMap(({ id, status: lineStatus, porting }) =>
      porting?.status === status && lineStatus !== 'ended'
        ? [{ subject: id, occasion: occasion(porting), at: at(porting) }]
        : [],
    )

/** Sent when a number transfer waits for details of the customer. */
export const portingNeedsYou: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: findIn(
    'informationRequired',
    ({ id }) => id,
    ({ createdAt }) => createdAt,
  ),
  write: about((porting, line, occasion) => {
    const { t } = occasion
    const number = formatPhone(porting.phoneNumber)
    const title = t('emails.portingNeedsYou.title', { number })
    return {
      subject: title,
      preview: t('emails.portingNeedsYou.preview'),
      title,
      paragraphs: [t('emails.portingNeedsYou.text')],
      facts: factsOf(porting, line, occasion),
      button: {
        label: t('intents.completePorting.button'),
        path: addressOf('completePorting', { subscription: line.id }),
      },
      isOver: porting.status !== 'informationRequired',
    }
  }),
}

/** Sent when the old provider declined a number transfer. */
export const portingDeclined: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: findIn(
    'declined',
    ({ id, declinedAttempts, lastDeclinedAt }) => `${id}/${lastDeclinedAt ?? declinedAttempts}`,
    ({ lastDeclinedAt }) => lastDeclinedAt,
  ),
  write: about((porting, line, occasion) => {
    const { t } = occasion
    const number = formatPhone(porting.phoneNumber)
    const title = t('emails.portingDeclined.title', { number })
    if (porting.status !== 'declined') return over(title, '', line, occasion)
    const { reason, nextStep } = declineMessage(t, porting.declinedCode)
    return {
      subject: title,
      preview: `${reason} ${nextStep}`,
      title,
      paragraphs: [`${reason} ${nextStep}`, t('emails.portingDeclined.text')],
      facts: factsOf(porting, line, occasion),
      button: {
        label: t('intents.completePorting.button'),
        path: addressOf('completePorting', { subscription: line.id }),
      },
    }
  }),
}

/** Sent when a number has moved. */
export const portingDone: AccountMessage = {
  isOptional: false,
  needsAccount: true,
  find: findIn(
    'completed',
    ({ id }) => id,
    ({ completedAt }) => completedAt,
  ),
  write: about((porting, line, occasion) => {
    const { t } = occasion
    const title = t('emails.portingDone.title', { number: formatPhone(porting.phoneNumber) })
    return {
      subject: title,
      preview: t('emails.portingDone.preview'),
      title,
      paragraphs: [t('emails.portingDone.text')],
      facts: lineFacts(line, occasion),
      button: { label: t('emails.buttons.openLine'), path: linePath(line) },
    }
  }),
}

/** Sent when Gigs reminds of a transfer that still waits for the customer (docs/gigs-api.md#event-types). */
export const portingReminder: AccountMessage = {
  isOptional: true,
  needsAccount: true,
  write(occasion) {
    const line = findSubscription(occasion.account, occasion.subject)
    const isDeclined = line?.porting?.status === 'declined'
    return (isDeclined ? portingDeclined : portingNeedsYou).write(occasion)
  },
}

function factsOf(porting: Porting, line: Subscription, occasion: Occasion) {
  const provider = donorName(porting)
  return [
    [occasion.t('emails.facts.number'), formatPhone(porting.phoneNumber)] as const,
    ...(provider ? [[occasion.t('emails.facts.oldProvider'), provider] as const] : []),
    ...lineFacts(line, occasion).slice(0, 1),
  ]
}
