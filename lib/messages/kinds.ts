import type { Account } from '@/lib/account/account'
import { type Finding, keyOf, type KnownMessage, type MessageKind } from '@/lib/messages/kind'
import {
  canceled,
  changeApplied,
  changeScheduled,
  endsSoon,
  resumed,
} from '@/lib/messages/change-messages'
import { addonConfirmed, esimReminder, orderConfirmed } from '@/lib/messages/order-messages'
import {
  paymentFailed,
  paymentMethodChanged,
  paymentToConfirm,
} from '@/lib/messages/payment-messages'
import {
  portingDeclined,
  portingDone,
  portingNeedsYou,
  portingReminder,
} from '@/lib/messages/porting-messages'
import { accountDeleted, newSignIn } from '@/lib/messages/sign-in-messages'
import { dataAlmostUsed, dataUsedUp } from '@/lib/messages/usage-messages'

/** All kinds of messages. A name is stored in the table, so it never changes. */
export const messageKinds = {
  orderConfirmed,
  addonConfirmed,
  paymentFailed,
  paymentToConfirm,
  paymentMethodChanged,
  portingNeedsYou,
  portingDeclined,
  portingDone,
  portingReminder,
  esimReminder,
  changeScheduled,
  changeApplied,
  canceled,
  resumed,
  endsSoon,
  dataAlmostUsed,
  dataUsedUp,
  newSignIn,
  accountDeleted,
} satisfies Record<string, MessageKind>

/** Returns the kind with this name; null for a name of another release. */
export const kindOf = (name: string): MessageKind | null => kinds.get(name) ?? null

const kinds = new Map<string, MessageKind>(Object.entries(messageKinds))

/** A message that an account owes its user. */
export type Owed = {
  kind: string
  key: string
  subject: string
  happenedAt: Date
  dueAt: Date | null
}

/**
 * Returns the messages that an account owes its user, the same ones whenever it is asked: the table drops those that
 * exist. What happened before `since` is no news.
 */
export function messagesOf(account: Account, known: readonly KnownMessage[], since: Date): Owed[] {
  return [...kinds].flatMap(([name, kind]) =>
    ((kind.needsAccount && kind.find?.(account, known)) || [])
      .filter(({ at }) => !at || new Date(at) >= since)
      .map((finding) => toOwed(name, finding)),
  )
}

const toOwed = (kind: string, finding: Finding): Owed => ({
  kind,
  key: keyOf(kind, finding),
  subject: finding.subject,
  happenedAt: finding.at ? new Date(finding.at) : new Date(),
  dueAt: finding.dueAt ? new Date(finding.dueAt) : null,
})
