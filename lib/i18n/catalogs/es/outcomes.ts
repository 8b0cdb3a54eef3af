import type { outcomes as english } from '@/lib/i18n/catalogs/en/outcomes'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const outcomes: Translation<typeof english> = {}
