'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { redirect } from 'next/navigation'
import type { ProfileState } from '@/components/profile/profile-form'
import { requireRecentUser, requireSession, requireUser, signOut } from '@/lib/auth'
import { locales } from '@/lib/brand'
import { isSameOrigin } from '@/lib/http/request-origin'
import { readFormData } from '@/lib/http/form-data'
import { launchText, profileText } from '@/lib/i18n/messages'
import { deleteUser } from '@/lib/auth/user-data'
import { pastedCode, pastedText } from '@/lib/http/pasted'
import { confirmedPaths } from '@/lib/auth/recent-sign-in'
import { endOtherSessions, endSession } from '@/lib/auth/sessions'
import { updateProfile } from '@/lib/auth/users'

const names = ['name', 'birthday', 'locale', 'theme'] as const

/** Stores what prefills Connect and how our pages look; an emptied field is no longer set. */
export async function saveProfile(
  _previous: ProfileState | null,
  form: FormData,
): Promise<ProfileState> {
  const user = await requireUser('/profile')
  const fields = readFormData(form)
  const values = {
    name: textOf(fields['name']),
    birthday: textOf(fields['birthday']),
    locale: textOf(fields['locale']),
    theme: textOf(fields['theme']),
  }
  const refused = (message: string, errors: ProfileState['errors'] = {}) => ({
    saved: false,
    message,
    values,
    errors,
  })
  if (!(await isSameOrigin())) return refused(launchText.crossSite)

  const parsed = schema.safeParse(fields)
  if (!parsed.success) {
    const wrong = names.filter((name) => parsed.error.issues.some(({ path }) => path[0] === name))
    return refused(
      profileText.notSaved,
      Object.fromEntries(wrong.map((name) => [name, profileText[name]])),
    )
  }
  await updateProfile(user.id, parsed.data)
  revalidatePath('/', 'layout') // the theme is an attribute of the root
  return { saved: true, message: profileText.saved, values, errors: {} }
}

/**
 * Deletes the account of a user who said that they are sure and has just signed in; else changes nothing.
 * One who comes back from signing in again says so once more: the sign-in itself deletes nothing.
 */
export async function deleteAccount(form: FormData): Promise<void> {
  if (!(await isSameOrigin()) || readFormData(form)['sure'] !== 'yes') redirect('/profile')
  const user = await requireRecentUser(confirmedPaths.deletion)
  await signOut()
  await deleteUser(user)
  redirect('/?deleted=1')
}

/** Ends one session of the user. Says the same of an id that is unknown or another user's. */
export async function endOneSession(form: FormData): Promise<void> {
  const { user, session } = await requireSession('/profile')
  if (!(await isSameOrigin())) redirect('/profile')
  const id = readFormData(form)['session']
  if (id === session.id) {
    await signOut()
    redirect('/')
  }
  if (typeof id === 'string') await endSession(user.id, id)
  redirect('/profile?ended=one#sessions')
}

/** Ends all sessions of the user but the one that asks for it. */
export async function endAllOtherSessions(): Promise<void> {
  const { user, session } = await requireSession('/profile')
  if (!(await isSameOrigin())) redirect('/profile')
  await endOtherSessions(user.id, session.id)
  redirect('/profile?ended=others#sessions')
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '')

const emptied = (value: unknown) => (typeof value === 'string' ? pastedText(value) || null : value)
const unless = <Value>(valid: z.ZodType<Value>) => z.preprocess(emptied, valid.nullable())

// A browser without a field for dates submits what was pasted: other dashes, slashes, full-width digits.
const readDate = (value: unknown) =>
  typeof value === 'string' ? pastedCode(value).replaceAll(/\s*[-/.]\s*/g, '-') || null : value

const schema = z.strictObject({
  name: unless(
    z
      .string()
      .max(100)
      .regex(/^[^\p{Cc}\p{Cs}]+$/u),
  ),
  birthday: z.preprocess(readDate, z.iso.date().refine(isPlausible).nullable()),
  locale: unless(z.enum(locales)),
  theme: unless(z.enum(['light', 'dark'])), // empty follows the device
})

function isPlausible(date: string): boolean {
  return date >= '1900-01-01' && date <= new Date().toISOString().slice(0, 10)
}
