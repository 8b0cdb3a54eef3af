import type { errors as english } from '@/lib/i18n/catalogs/en/errors'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const errors: Translation<typeof english> = {}
