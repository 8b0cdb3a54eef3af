import type { help as english } from '@/lib/i18n/catalogs/en/help'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const help: Translation<typeof english> = {}
