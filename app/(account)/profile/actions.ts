'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { redirect } from 'next/navigation'
import type { ProfileState } from '@/components/profile/profile-form'
import { signOut } from '@/lib/auth/next-auth'
import { recentUserAction, userAction } from '@/lib/auth/guard-action'
import { locales } from '@/lib/brand'
import { textOf } from '@/lib/http/form-data'
import { launchText } from '@/lib/i18n/messages'
import { profileText } from '@/lib/i18n/profile-messages'
import { deleteUser } from '@/lib/auth/user-data'
import { pastedCode, pastedText } from '@/lib/http/pasted'
import { confirmedPaths } from '@/lib/auth/recent-sign-in'
import { endOtherSessions, endSession } from '@/lib/auth/sessions'
import { updateProfile } from '@/lib/auth/users'

const names = ['name', 'birthday', 'locale', 'theme'] as const

const emptied = (value: unknown) => (typeof value === 'string' ? pastedText(value) || null : value)
const unless = <Value>(valid: z.ZodType<Value>) => z.preprocess(emptied, valid.nullable())

// A browser without a date field submits pasted text: other dashes, slashes, full-width digits.
const readDate = (value: unknown) =>
  typeof value === 'string' ? pastedCode(value).replaceAll(/\s*[-/.]\s*/g, '-') || null : value

const profile = z.strictObject({
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

const valuesOf = (fields: Record<string, unknown>): ProfileState['values'] => ({
  name: textOf(fields['name']),
  birthday: textOf(fields['birthday']),
  locale: textOf(fields['locale']),
  theme: textOf(fields['theme']),
})

/** Saves the user's profile, which prefills Connect and sets the theme. An empty field is cleared. */
export const saveProfile = userAction<z.infer<typeof profile>, ProfileState>({
  returnTo: '/profile',
  input: profile,
  deny(denial, fields) {
    const refused = { saved: false, values: valuesOf(fields), errors: {} }
    if (denial.reason !== 'invalid') return { ...refused, message: launchText.crossSite }
    const invalid = names.filter((name) => denial.fields.includes(name))
    const errors = Object.fromEntries(invalid.map((name) => [name, profileText[name]]))
    return { ...refused, message: profileText.notSaved, errors }
  },
  async run(values, { user }, fields) {
    await updateProfile(user.id, values)
    revalidatePath('/', 'layout') // the theme is an attribute of the root element
    return { saved: true, message: profileText.saved, values: valuesOf(fields), errors: {} }
  },
})

/**
 * Deletes the account of a user who confirmed it and signed in within the last 10 minutes. After signing in
 * again, the user confirms once more: the sign-in itself deletes nothing.
 */
export const deleteAccount = recentUserAction<{ sure: 'yes' }, void>({
  returnTo: confirmedPaths.deletion,
  input: z.looseObject({ sure: z.literal('yes') }),
  deny: () => redirect('/profile'),
  async run(_input, user) {
    await signOut()
    await deleteUser(user)
    redirect('/?deleted=1')
  },
})

/** Ends one session of the user. An unknown id and the id of another user's session change nothing. */
export const endOneSession = userAction<{ session: string }, void>({
  returnTo: '/profile',
  input: z.looseObject({ session: z.string() }),
  deny: () => redirect('/profile'),
  async run({ session: id }, { user, session }) {
    if (id === session.id) {
      await signOut()
      redirect('/')
    }
    await endSession(user.id, id)
    redirect('/profile?ended=one#sessions')
  },
})

/** Ends all sessions of the user except the current one. */
export const endAllOtherSessions = userAction<object, void>({
  returnTo: '/profile',
  input: z.looseObject({}),
  deny: () => redirect('/profile'),
  async run(_input, { user, session }) {
    await endOtherSessions(user.id, session.id)
    redirect('/profile?ended=others#sessions')
  },
})
