import 'server-only'
import { cache, use } from 'react'
import { currentUser } from '@/lib/auth'
import { displayFor } from '@/lib/i18n/display'
import type { Display } from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** Returns how to write words, numbers and dates in this request. Without a database, it is that of a visitor. */
export const getDisplay = cache(async (): Promise<Display> => {
  return displayFor(await currentUser().catch(() => null))
})

/** Returns the translator of this request, for async components, metadata, actions and route handlers. */
export async function getTranslator(): Promise<Translator> {
  return translatorFor((await getDisplay()).locale)
}

/** Returns the translator of this request, for server components that are not async. */
export function useTranslator(): Translator {
  return translatorFor(use(getDisplay()).locale)
}
