import type { signIn as english } from '@/lib/i18n/catalogs/en/sign-in'
import type { Translation } from '@/lib/i18n/catalogs/translation'

export const signIn: Translation<typeof english> = {}
