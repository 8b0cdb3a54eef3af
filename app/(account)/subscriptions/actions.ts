'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { LineNameState } from '@/components/subscriptions/line-name-form'
import { MAX_LINE_NAME } from '@/components/subscriptions/line-summary'
import { findSubscription } from '@/lib/account/account'
import { getCachedAccount } from '@/lib/account/fetch-account'
import { userAction } from '@/lib/auth/guard-action'
import { saveLineName } from '@/lib/auth/users'
import { GigsError } from '@/lib/gigs/errors'
import { textOf } from '@/lib/http/form-data'
import { pastedText } from '@/lib/http/pasted'
import { getTranslator } from '@/lib/i18n/request'

const nameInput = z.object({
  subscription: z.string().min(1).max(64),
  name: z.preprocess(
    (value) => (typeof value === 'string' ? pastedText(value) : value),
    z
      .string()
      .max(MAX_LINE_NAME)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u),
  ),
})

/** Names one of the user's lines, or removes its name if the field is empty. */
export const saveNameOfLine = userAction<z.infer<typeof nameInput>, LineNameState>({
  returnTo: '/dashboard',
  input: nameInput,
  async deny({ reason }, submitted) {
    const t = await getTranslator()
    const message =
      reason === 'invalid'
        ? t('subscriptions.name.invalid', { max: MAX_LINE_NAME })
        : t('errors.crossSite')
    return refused(message, submitted)
  },
  async run({ subscription, name }, { user }, submitted) {
    const t = await getTranslator()
    const cached = await getCachedAccount(user).catch((error: unknown) => {
      if (error instanceof GigsError) return null
      throw error
    })
    // Only the account decides which lines are the user's.
    if (!cached || !findSubscription(cached.account, subscription)) {
      return refused(t('subscriptions.name.notYours'), submitted)
    }
    await saveLineName(user.id, subscription, name || null)
    revalidatePath('/', 'layout') // all pages that show the line
    const message = t('subscriptions.name.saved')
    return { isSaved: true, message, values: { name }, errors: {} }
  },
})

const refused = (message: string, { name }: Record<string, unknown>): LineNameState => ({
  isSaved: false,
  message: '',
  values: { name: textOf(name) },
  errors: { name: message },
})
