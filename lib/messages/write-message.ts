import type { Account } from '@/lib/account/account'
import { preferredLocale, type User } from '@/lib/auth/users'
import type { Display } from '@/lib/i18n/format'
import { displayLocale } from '@/lib/i18n/locale'
import { translatorFor } from '@/lib/i18n/translator'
import type { Written } from '@/lib/messages/kind'
import { kindOf } from '@/lib/messages/kinds'
import type { Message } from '@/lib/messages/outbox'

/** Returns how to write words, numbers and dates for a user who is not in front of a page. */
export function displayOf(
  user: Pick<User, 'locale' | 'browserLocale' | 'timeZone'> | null,
): Display {
  const locale = user && preferredLocale(user)
  return { locale: displayLocale(locale ? [locale] : []), timeZone: user?.timeZone ?? 'UTC' }
}

/**
 * Writes a stored message from the account as it is now. Returns null if the account no longer has its subject, or if
 * another release stored it.
 */
export function writeMessage(
  { kind: name, subject, happenedAt }: Pick<Message, 'kind' | 'subject' | 'happenedAt'>,
  account: Account | null,
  display: Display,
): Written | null {
  const kind = kindOf(name)
  if (!kind) return null
  const t = translatorFor(display.locale)
  const occasion = { display, t, subject: subject ?? '', happenedAt }
  if (!kind.needsAccount) return kind.write(occasion)
  return account && kind.write({ ...occasion, account })
}
