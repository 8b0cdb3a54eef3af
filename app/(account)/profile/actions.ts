'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { redirect } from 'next/navigation'
import { localeOf, shownChoice } from '@/app/(account)/profile/locale-choice'
import { profileInput, valuesOf } from '@/app/(account)/profile/profile-input'
import { invalidState, savedState } from '@/app/(account)/profile/profile-state'
import { signOutHere } from '@/app/sign-in/sign-out'
import type { ProfileState } from '@/components/profile/profile-form'
import { recentUserAction, userAction } from '@/lib/auth/guard-action'
import { saveDetails } from '@/lib/account/save-details'
import { rememberLanguage } from '@/lib/i18n/display'
import { getDisplay, getTranslator } from '@/lib/i18n/request'
import { deleteUser } from '@/lib/auth/user-data'
import { confirmedPaths } from '@/lib/auth/recent-sign-in'
import { endOtherSessions, endSession } from '@/lib/auth/sessions'
import type { Profile } from '@/lib/auth/users'

/**
 * Saves the profile, which also sets the theme and the language, and passes it on to Gigs for a customer whom Gigs knows.
 * An empty field is cleared.
 */
export const saveProfile = userAction<Profile, ProfileState>({
  returnTo: '/profile',
  input: profileInput,
  async deny(denial, fields) {
    const display = await getDisplay()
    if (denial.reason === 'invalid') return invalidState(fields, denial.fields, display)
    const message = (await getTranslator())('errors.crossSite')
    return { result: 'refused', message, values: valuesOf(fields), errors: {} }
  },
  async run({ locale, ...details }, { user }, fields) {
    // Keeps the stored locale of a customer who did not change it: it may be one that the form cannot show.
    const isNew = locale !== localeOf(shownChoice(await getDisplay()))
    const saved = await saveDetails(user, isNew ? { ...details, locale } : details)
    if (isNew && locale && !saved.refusedFields.includes('locale')) {
      await rememberLanguage(locale)
    }
    revalidatePath('/', 'layout') // the theme and the language are attributes of the root element
    return savedState(fields, saved, await getDisplay()) // in the new language
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
