import type { landing as english } from '@/lib/i18n/catalogs/en/landing'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const landing: Translation<typeof english> = {}
