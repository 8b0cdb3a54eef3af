import type { planChoice as english } from '@/lib/i18n/catalogs/en/plan-choice'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const planChoice: Translation<typeof english> = {}
