import { signInMessage } from '@/lib/auth/send-sign-in-link'
import type { MessageContent } from '@/lib/mail/content'
import { messageKinds } from '@/lib/messages/kinds'
import { writeMessage } from '@/lib/messages/write-message'
import { sampleMessages } from '@/lib/testing/sample-messages'

export type Sample = { kind: string; content: MessageContent; isOptional?: boolean }

/** Returns an example of each e-mail in a locale. `isOptional` are those that a customer can switch off. */
export function sampleMails(locale: string): Sample[] {
  const kinds = new Map(Object.entries(messageKinds))
  const messages = sampleMessages().flatMap(({ account, ...message }) => {
    const content = writeMessage(message, account, { locale, timeZone: 'UTC' })
    const isOptional = kinds.get(message.kind)?.isOptional ?? false
    return content ? [{ kind: message.kind, content, isOptional }] : []
  })
  return [signIn(locale), ...messages]
}

const signIn = (locale: string): Sample => ({
  kind: 'signIn',
  content: signInMessage('/sign-in/confirm?token=example', '482913', locale),
})
