import type { porting as english } from '@/lib/i18n/catalogs/en/porting'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const porting: Translation<typeof english> = {}
