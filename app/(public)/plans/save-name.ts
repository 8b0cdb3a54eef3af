import { typedName } from '@/lib/auth/typed-name'
import { updateProfile, type User } from '@/lib/auth/users'
import { profileText } from '@/lib/i18n/profile-messages'

/** Saves the full name of a user who has none. Returns the error of a wrong name, otherwise null. */
export async function saveName(user: User, typed: unknown): Promise<string | null> {
  const name = typedName.safeParse(typed ?? null)
  if (!name.success) return profileText.name
  if (name.data && !user.name) await updateProfile(user.id, { name: name.data })
  return null
}
