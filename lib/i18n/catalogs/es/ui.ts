import type { ui as english } from '@/lib/i18n/catalogs/en/ui'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const ui: Translation<typeof english> = {}
