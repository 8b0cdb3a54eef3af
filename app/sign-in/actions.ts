'use server'

import { redirect } from 'next/navigation'
import type { SignInState } from '@/components/auth/sign-in-form'
import { signOut } from '@/lib/auth'
import { normalizeTypedEmail } from '@/lib/auth/normalize-email'
import { startEmailSignIn, startProviderSignIn } from '@/lib/auth/start-sign-in'
import { readFormData } from '@/lib/http/form-data'
import { pastedText } from '@/lib/http/pasted'
import { countUse, limits, signInTries } from '@/lib/http/rate-limit'
import { clientAddress, isSameOrigin } from '@/lib/http/request-origin'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { signInText, tooManyLinks, tooManyTries } from '@/lib/i18n/messages'

/** Sends a sign-in link to any address. The response is the same for known and unknown addresses. */
export async function sendLink(
  _previous: SignInState | null,
  form: FormData,
): Promise<SignInState> {
  const { email: submitted, next } = readFormData(form)
  const values = { email: typeof submitted === 'string' ? submitted.slice(0, 254) : '' }
  const refuse = (message: string) => ({ message, values, errors: { email: message } })
  if (!(await isSameOrigin())) return refuse(signInText.crossSite)
  const email = normalizeTypedEmail(readEmail(submitted))
  if (!email) return refuse(signInText.invalidEmail)

  const waitSeconds = await countTry()
  if (waitSeconds) return refuse(tooManyTries(waitSeconds))
  const linkWaitSeconds = await countUse(limits.linksPerAddress, email)
  if (linkWaitSeconds) return refuse(tooManyLinks(linkWaitSeconds))

  const started = await startEmailSignIn(email, safeRedirect(next))
  return 'error' in started ? refuse(signInText.mailFailed) : { sentTo: email }
}

// Accepts an address as copied from an e-mail or a page.
const readEmail = (submitted: unknown) =>
  typeof submitted === 'string' ? pastedText(submitted).replace(/^mailto:\s*/i, '') : submitted

/** Redirects to the OpenID provider, or back to the sign-in page with the reason for the refusal. */
export async function startOpenId(form: FormData): Promise<void> {
  const next = safeRedirect(readFormData(form)['next'])
  const started = await tryOpenId(next)
  if ('url' in started) redirect(started.url)
  redirect(`/sign-in?${new URLSearchParams({ error: started.error, next })}`)
}

async function tryOpenId(next: string): Promise<{ url: string } | { error: string }> {
  if (!(await isSameOrigin())) return { error: 'crossSite' }
  if (await countTry()) return { error: 'tooMany' }
  return startProviderSignIn(next)
}

/** Signs out and ends the session at once. */
export async function leave(): Promise<void> {
  if (await isSameOrigin()) await signOut()
  redirect('/')
}

async function countTry(): Promise<number> {
  return countUse(signInTries(), await clientAddress())
}
