import type { Account } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import type { MessageContent } from '@/lib/mail/content'

/** Something that the customer should hear of, as the account shows it. */
export type Finding = {
  /** The id of the object at Gigs that the message is about. */
  subject: string
  /** Tells apart what happens to one object more than once, such as two cancellations of a line. */
  occasion?: string | null | undefined
  /** When it happened, in RFC 3339. Null if the API does not say; then it counts as just now. */
  at: string | null | undefined
  /** When the message is due, in RFC 3339. The default is at once. */
  dueAt?: string | undefined
}

/** What a message is written from: the account as it is now. */
export type Occasion = {
  account: Account
  display: Display
  /** The translator of the display. */
  t: Translator
  /** The id of the object at Gigs, or what the message stored instead, such as the name of a device. */
  subject: string
  happenedAt: Date
}

/** The words of a message. `isOver`: it no longer holds, so it is not sent and has no button. */
export type Written = MessageContent & { isOver?: boolean }

/** One kind of message. Like an intent, it is a value: finding, sending and showing it are the same for all kinds. */
export type MessageKind = AccountMessage | PlainMessage

/** A kind of message about the account. */
export type AccountMessage = {
  needsAccount: true
  /** Whether the customer can switch it off. */
  isOptional: boolean
  /**
   * Finds what an account owes messages for. Pure. `known` are the messages that exist, for facts that only these can
   * show: a cancellation that is gone was withdrawn. Kinds without it come from an event.
   */
  find?: (account: Account, known: readonly KnownMessage[]) => Finding[]
  /** Writes the message from the account as it is now; null if the account no longer has its subject. */
  write: (occasion: Occasion) => Written | null
}

/** A kind of message that is written without the account. */
type PlainMessage = {
  needsAccount: false
  isOptional: boolean
  write: (occasion: Omit<Occasion, 'account'>) => Written
}

/** A message that exists already. */
export type KnownMessage = { kind: string; key: string; subject: string | null }

/** Returns the key of a message, which is the same whenever the same fact is found again. */
export const keyOf = (kind: string, { subject, occasion }: Omit<Finding, 'at'>): string =>
  [kind, subject, occasion].filter(Boolean).join(' ')
