'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { redirect } from 'next/navigation'
import { addressOf, profileInput, valuesOf } from '@/app/(account)/profile/profile-input'
import { signOutHere } from '@/app/sign-in/sign-out'
import type { ProfileState } from '@/components/profile/profile-form'
import { recentUserAction, userAction } from '@/lib/auth/guard-action'
import { checkAddress } from '@/lib/account/check-address'
import { saveDetails, type SavedDetails } from '@/lib/account/save-details'
import { launchText } from '@/lib/i18n/messages'
import { keptText, profileText } from '@/lib/i18n/profile-messages'
import { deleteUser } from '@/lib/auth/user-data'
import { confirmedPaths } from '@/lib/auth/recent-sign-in'
import { endOtherSessions, endSession } from '@/lib/auth/sessions'
import type { Profile } from '@/lib/auth/users'

const names = ['name', 'birthday', 'locale', 'theme'] as const

/**
 * Saves the profile, which also sets the theme, and passes it on to Gigs for a customer whom Gigs knows. An empty field
 * is cleared.
 */
export const saveProfile = userAction<Profile, ProfileState>({
  returnTo: '/profile',
  input: profileInput,
  deny(denial, fields) {
    const refused = { result: 'refused', values: valuesOf(fields), errors: {} } as const
    if (denial.reason !== 'invalid') return { ...refused, message: launchText.crossSite }
    const invalid = names.filter((name) => denial.fields.includes(name))
    const address = checkAddress(addressOf(fields))
    const errors = {
      ...Object.fromEntries(invalid.map((name) => [name, profileText[name]])),
      ...(!address.ok && address.errors),
    }
    return { ...refused, message: profileText.notSaved, errors }
  },
  async run(details, { user }, fields) {
    const saved = await saveDetails(user, details)
    revalidatePath('/', 'layout') // the theme is an attribute of the root element
    return { ...resultOf(saved), values: valuesOf(fields), errors: saved.errors }
  },
})

function resultOf({ errors, isRefused, isPending, kept }: SavedDetails) {
  const hasErrors = Object.keys(errors).length > 0
  if (hasErrors) return { result: 'refused', message: profileText.partlySaved } as const
  if (isRefused) return { result: 'refused', message: profileText.refused } as const
  if (isPending) return { result: 'partly', message: profileText.pending } as const
  if (kept.length > 0) return { result: 'partly', message: keptText(kept) } as const
  return { result: 'saved', message: profileText.saved } as const
}

/**
 * Deletes the account of a user who confirmed it and signed in within the last 10 minutes. After signing in
 * again, the user confirms once more: the sign-in itself deletes nothing.
 */
export const deleteAccount = recentUserAction<{ sure: 'yes' }, void>({
  returnTo: confirmedPaths.deletion,
  input: z.looseObject({ sure: z.literal('yes') }),
  deny: () => redirect('/profile'),
  async run(_input, user) {
    await signOutHere()
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
      await signOutHere()
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
