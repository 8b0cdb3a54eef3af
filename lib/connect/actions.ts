'use server'

import { redirect } from 'next/navigation'
import { requireUser } from '@/lib/auth'
import { isSameOrigin } from '@/lib/client'
import { fieldsOf } from '@/lib/form'
import { launch } from '@/lib/connect/launch'
import { intents, isIntentType } from '@/lib/intents'
import { failureMessage, launchText, refusalText } from '@/lib/messages'

export type LaunchState = { error: string } | null

/** Opens Connect for one intent. Answers only when it could not: on success it redirects there. */
export async function launchIntent(_previous: LaunchState, form: FormData): Promise<LaunchState> {
  if (!(await isSameOrigin())) return { error: launchText.crossSite }
  const user = await requireUser('/dashboard')

  // The browser may submit anything here, so the intent name is checked like any other input.
  const { intent, ...submitted } = fieldsOf(form)
  if (!isIntentType(intent)) return { error: launchText.unknownIntent }

  const launched = await launch(user, intents[intent], submitted)
  if (!launched.ok) {
    if ('refusal' in launched) return { error: refusalText[launched.refusal] }
    return { error: failureMessage(launched.failure, launched.reference) }
  }

  return redirect(launched.url)
}
