import type { emails as english } from '@/lib/i18n/catalogs/en/emails'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const emails: Translation<typeof english> = {}
