import type { payments as english } from '@/lib/i18n/catalogs/en/payments'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const payments: Translation<typeof english> = {}
