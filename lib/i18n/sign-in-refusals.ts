import { signIn } from '@/lib/i18n/catalogs/en/sign-in'
import { isKeyOf } from '@/lib/i18n/is-key-of'
import type { Translator } from '@/lib/i18n/translator'

const isKnown = isKeyOf(signIn.errors)

/** Returns the message for an error code of the sign-in page. The code may be anything a browser sends. */
export const signInError = (code: unknown, t: Translator): string =>
  isKnown(code) ? t(`signIn.errors.${code}`) : t('signIn.unknownError')

/** Returns the message for an address that got too many links. It is the same for known and unknown addresses. */
export const tooManyLinks = (seconds: number, t: Translator): string =>
  t('signIn.refused.tooManyLinks', { minutes: Math.ceil(seconds / 60) })

/** Returns the message for a connection with too many attempts. */
export const tooManyTries = (seconds: number, t: Translator): string =>
  t('signIn.refused.tooManyTries', { minutes: Math.ceil(seconds / 60) })
