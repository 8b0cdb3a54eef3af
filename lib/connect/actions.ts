'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { z } from 'zod'
import { userAction } from '@/lib/auth/guard-action'
import { saveBrowserDisplay } from '@/lib/auth/users'
import { describeFailure } from '@/lib/connect/describe-failure'
import { launch } from '@/lib/connect/launch'
import { acknowledgeLaunch } from '@/lib/connect/unseen-outcomes'
import { returnPath } from '@/lib/connect/return-path'
import { deviceThemeOf, rememberReceived, submissionOf } from '@/lib/connect/submission'
import { displayFor } from '@/lib/i18n/display'
import { getTranslator } from '@/lib/i18n/request'
import { type IntentType, intents, isIntentType } from '@/lib/intents'

export type LaunchState = { error: string } | null

type IntentForm = {
  intent: IntentType
  formId?: unknown
  returnTo?: unknown
  [field: string]: unknown
}

// Not `z.looseObject`, which drops `__proto__`: the strict schema of the intent must refuse that field.
const intentForm = z.custom<IntentForm>((form) => isIntentType(Object(form).intent))

/** Opens Connect for one intent: redirects there, or returns why it could not. */
export const launchIntent = userAction<IntentForm, LaunchState>({
  returnTo: ({ returnTo }) => returnPath(returnTo),
  input: intentForm,
  async deny({ reason }) {
    const t = await getTranslator()
    return { error: t(reason === 'crossSite' ? 'errors.crossSite' : 'errors.unknownIntent') }
  },
  async run({ intent, formId, returnTo, ...submitted }, { user }) {
    const jar = await cookies()
    const submission = submissionOf(formId, jar)
    const display = await displayFor(null)
    after(() => saveBrowserDisplay(user.id, display))
    const deviceTheme = deviceThemeOf(await headers())
    const launched = await launch(user, intents[intent], submitted, {
      submission,
      deviceTheme,
      returnTo: returnPath(returnTo),
    })
    if (!launched.ok) return { error: describeFailure(await getTranslator(), launched).message }
    rememberReceived(jar, submission, launched.launch)
    return redirect(launched.url)
  },
})

/** Hides the outcome of a launch and redirects to the page that showed it. */
export const dismissOutcome = userAction<{ launch: string; returnTo?: unknown }, null>({
  returnTo: ({ returnTo }) => returnPath(returnTo),
  input: z.object({ launch: z.uuid(), returnTo: z.unknown().optional() }),
  deny: () => redirect('/dashboard'),
  async run({ launch: id, returnTo }, { user }) {
    await acknowledgeLaunch(user.id, id)
    return redirect(returnPath(returnTo))
  },
})
