import type { refusals as english } from '@/lib/i18n/catalogs/en/refusals'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const refusals: Translation<typeof english> = {}
