'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/http/request-origin'
import { readFormData } from '@/lib/http/form-data'
import { requestId } from '@/lib/http/request-context'
import { launch } from '@/lib/connect/launch'
import { deviceThemeOf, noteReceived, submissionOf } from '@/lib/connect/submission'
import { intents, isIntentType } from '@/lib/intents'
import { failureMessage, launchText, refusalText, tooManyLaunches } from '@/lib/i18n/messages'

export type LaunchState = { error: string } | null

/** Opens Connect for one intent. Answers only when it could not: on success it redirects there. */
export async function launchIntent(_previous: LaunchState, form: FormData): Promise<LaunchState> {
  if (!(await isSameOrigin())) return { error: launchText.crossSite }
  const user = await requireUser('/dashboard')

  // The browser may submit anything here, so the intent name is checked like any other input.
  const { intent, formId, ...submitted } = readFormData(form)
  if (!isIntentType(intent)) return { error: launchText.unknownIntent }

  const jar = await cookies()
  const submission = submissionOf(formId, jar)
  const deviceTheme = deviceThemeOf(await headers())
  const circumstances = { submission, deviceTheme }
  const launched = await launch(user, intents[intent], submitted, circumstances)
  if (!launched.ok) {
    if ('refusal' in launched) return { error: refusalText[launched.refusal] }
    if ('wait' in launched) return { error: tooManyLaunches(launched.wait) }
    return { error: failureMessage(launched.failure, requestId()) }
  }

  noteReceived(jar, submission, launched.launch)
  return redirect(launched.url)
}
