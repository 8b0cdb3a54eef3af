import type { account as english } from '@/lib/i18n/catalogs/en/account'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const account: Translation<typeof english> = {}
