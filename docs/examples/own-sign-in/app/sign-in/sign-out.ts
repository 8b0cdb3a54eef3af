import { cookies } from 'next/headers'
import { rememberChoice } from '@/app/(public)/plans/save-choice'

/** Deletes the cookie of our login, and forgets the plan choice that a visitor made in this browser. */
export async function signOutHere(): Promise<void> {
  ;(await cookies()).delete('brand_session')
  await rememberChoice(null)
}
