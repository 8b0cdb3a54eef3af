'use server'

import { revalidatePath } from 'next/cache'
import { after } from 'next/server'
import { z } from 'zod'
import { tryToCompleteGigsUser } from '@/lib/account/complete-gigs-user'
import { currentUser } from '@/lib/auth'
import { visitorAction } from '@/lib/auth/guard-action'
import { findGigsLink, updateProfile, type User } from '@/lib/auth/users'
import { displayFor, rememberLanguage } from '@/lib/i18n/display'
import { isLanguage, type Language } from '@/lib/i18n/languages'
import { visitorLocale } from '@/lib/i18n/locale'

type Choice = { language: Language }

/**
 * Shows the site in another language: remembered by the browser, and in the profile of a signed-in customer. The region
 * for dates and prices stays. Renders the current page again, so that what was typed there is not lost.
 */
export const chooseLanguage = visitorAction<Choice, void>({
  input: z.looseObject({ language: z.custom<Language>(isLanguage) }),
  deny: () => undefined,
  async run({ language }) {
    await rememberLanguage(language)
    const user = await currentUser()
    if (user) await saveLanguage(user, language)
    revalidatePath('/', 'layout')
  },
})

async function saveLanguage(user: User, language: Language): Promise<void> {
  const { locale: current } = await displayFor(user)
  const locale = visitorLocale(language, current)
  await updateProfile(user.id, { locale })
  after(async () => {
    const gigsUser = await findGigsLink(user.id)
    if (gigsUser) await tryToCompleteGigsUser({ ...user, locale }, gigsUser)
  })
}
