import { rememberChoice } from '@/app/(public)/plans/save-choice'
import { signOut } from '@/lib/auth/next-auth'

/** Ends the session of this browser at once, and forgets the plan choice that a visitor made in it. */
export async function signOutHere(): Promise<void> {
  await signOut()
  await rememberChoice(null)
}
