import { typedName } from '@/lib/auth/typed-name'
import { updateProfile } from '@/lib/auth/users'
import { getTranslator } from '@/lib/i18n/request'

/**
 * Saves the full name that a user typed with an order. An empty field changes nothing. Returns the error of a wrong
 * name, otherwise null.
 */
export async function saveName(userId: string, typed: unknown): Promise<string | null> {
  const name = typedName.safeParse(typed ?? null)
  if (!name.success) return (await getTranslator())('profile.errors.name')
  if (name.data) await updateProfile(userId, { name: name.data })
  return null
}
