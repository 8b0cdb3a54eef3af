import type { profile as english } from '@/lib/i18n/catalogs/en/profile'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const profile: Translation<typeof english> = {}
