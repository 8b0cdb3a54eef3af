import type { plans as english } from '@/lib/i18n/catalogs/en/plans'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const plans: Translation<typeof english> = {}
