import type { subscriptions as english } from '@/lib/i18n/catalogs/en/subscriptions'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const subscriptions: Translation<typeof english> = {}
