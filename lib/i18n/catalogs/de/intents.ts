import type { intents as english } from '@/lib/i18n/catalogs/en/intents'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const intents: Translation<typeof english> = {}
