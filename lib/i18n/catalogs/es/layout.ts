import type { layout as english } from '@/lib/i18n/catalogs/en/layout'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const layout: Translation<typeof english> = {}
