import type { connect as english } from '@/lib/i18n/catalogs/en/connect'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const connect: Translation<typeof english> = {}
