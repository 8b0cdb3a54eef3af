import {
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

type Writer = (porting: Porting, line: Subscription, account: Account) => Written

const about = (write: Writer) =>
  function writeAboutPorting({ account, subject }: Occasion): Written | null {
    const line = findSubscription(account, subject)
    return line?.porting ? write(line.porting, line, account) : null
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
  write: about((porting, line, account) => {
    const number = formatPhone(porting.phoneNumber)
    return {
      subject: `Finish moving ${number} to us`,
      preview: 'We need a few details from a bill of your old provider.',
      title: `Finish moving ${number} to us`,
      paragraphs: [
        'We need a few details from a bill of your old provider before we can ask for your number. Your old plan keeps working until the number moves.',
      ],
      facts: factsOf(porting, line, account),
      button: {
        label: 'Complete number transfer',
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
  write: about((porting, line, account) => {
    const number = formatPhone(porting.phoneNumber)
    if (porting.status !== 'declined') {
      return over(`The transfer of ${number} was declined`, '', line, account)
    }
    const { reason, nextStep } = declineMessage(porting.declinedCode)
    return {
      subject: `The transfer of ${number} was declined`,
      preview: `${reason} ${nextStep}`,
      title: `The transfer of ${number} was declined`,
      paragraphs: [
        `${reason} ${nextStep}`,
        'Your number is not lost: it stays with your old provider until it moves.',
      ],
      facts: factsOf(porting, line, account),
      button: {
        label: 'Complete number transfer',
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
  write: about((porting, line, account) => {
    const number = formatPhone(porting.phoneNumber)
    return {
      subject: `${number} has moved`,
      preview: 'Your number now works with your new plan.',
      title: `${number} has moved`,
      paragraphs: [
        'Your number now works with your new plan. Your old plan ends by itself: you don’t need to cancel it.',
      ],
      facts: lineFacts(line, account),
      button: { label: 'Open your line', path: linePath(line) },
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

const factsOf = ({ phoneNumber, donorProvider }: Porting, line: Subscription, account: Account) => [
  ['Number', formatPhone(phoneNumber)] as const,
  ...(donorProvider?.name ? [['Old provider', donorProvider.name] as const] : []),
  ...lineFacts(line, account).slice(0, 1),
]
