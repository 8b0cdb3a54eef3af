import type { order as english } from '@/lib/i18n/catalogs/en/order'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const order: Translation<typeof english> = {}
