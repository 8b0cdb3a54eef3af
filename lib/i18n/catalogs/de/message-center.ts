import type { messageCenter as english } from '@/lib/i18n/catalogs/en/message-center'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const messageCenter: Translation<typeof english> = {}
