import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import type { ConnectSession, Gigs } from '../model/state'
import { languageOf, type Translator, translatorFor } from './words/translator'

/**
 * Returns the translator for a page: for the `preferredLocale` of the user of the session, else for the Accept-Language
 * header, else for English. A language that the pages do not speak counts as missing.
 */
export function translatorOf(c: Context, gigs: Gigs, session: ConnectSession | null): Translator {
  return translatorFor(
    spokenLocale(preferredLocaleOf(gigs, session)) ?? browserLocale(c) ?? 'en-US',
  )
}

function preferredLocaleOf({ store }: Gigs, session: ConnectSession | null): string {
  const user = session?.user ? store.get('users', session.user) : session?.userDetails
  return user?.preferredLocale ?? ''
}

/** Returns the locale of the Accept-Language header that the pages speak best; null if there is none. */
export function browserLocale(c: Context): string | null {
  const accepted = parseAccept(c.req.header('accept-language') ?? '')
  for (const { type, q } of accepted) {
    const locale = q > 0 ? spokenLocale(type) : null
    if (locale) return locale
  }
  return null
}

// Ignores variants and extensions, which formatting does not need.
function spokenLocale(tag: string): string | null {
  const [locale = ''] = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(tag) ?? []
  const [canonical = ''] = locale ? Intl.getCanonicalLocales(locale) : []
  return languageOf(canonical) ? canonical : null
}
