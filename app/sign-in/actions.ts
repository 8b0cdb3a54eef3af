'use server'

import { AuthError } from 'next-auth'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { signIn, signOut } from '@/lib/auth'
import { clientAddress, isSameOrigin } from '@/lib/http/request-origin'
import { normalizeTypedEmail } from '@/lib/auth/normalize-email'
import { readFormData } from '@/lib/http/form-data'
import { signInText, tooManyLinks, tooManyTries } from '@/lib/i18n/messages'
import { pastedText } from '@/lib/http/pasted'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { countUse, limits, signInTries } from '@/lib/http/rate-limit'
import { needsRecentSignIn } from '@/lib/auth/recent-sign-in'
import {
  ATTEMPT_SECONDS,
  checkCookies,
  findOldAttempts,
  packAttempt,
} from '@/lib/auth/sign-in-attempts'
import { signInCookie } from '@/lib/auth/sign-in-cookies'

/** Null before the first try; else where the link went, or why it went nowhere and what was typed. */
type LinkState = { sentTo: string } | { typed: string; error: string } | null

/** Mails a link that signs in, to any address: it says the same to those we know and those we do not. */
export async function sendLink(_previous: LinkState, form: FormData): Promise<LinkState> {
  const { email: submitted, next } = readFormData(form)
  const typed = typeof submitted === 'string' ? submitted.slice(0, 254) : ''
  const refuse = (error: string) => ({ typed, error })
  if (!(await isSameOrigin())) return refuse(signInText.crossSite)
  const email = normalizeTypedEmail(readEmail(submitted))
  if (!email) return refuse(signInText.invalidEmail)

  const tries = await countTry()
  if (tries) return refuse(tooManyTries(tries))
  const links = await countUse(limits.linksPerAddress, email)
  if (links) return refuse(tooManyLinks(links))

  const started = await startSignIn('nodemailer', { email, redirectTo: safeRedirect(next) })
  return 'error' in started ? refuse(signInText.mailFailed) : { sentTo: email }
}

// As it is copied from a mail or a page: the mail that goes there proves it.
const readEmail = (submitted: unknown) =>
  typeof submitted === 'string' ? pastedText(submitted).replace(/^mailto:\s*/i, '') : submitted

/** Goes to the OpenID provider, or back to the sign-in page with the reason why not. */
export async function startOpenId(form: FormData): Promise<void> {
  const next = safeRedirect(readFormData(form)['next'])
  const started = await tryOpenId(next)
  if ('url' in started) redirect(started.url)
  redirect(`/sign-in?${new URLSearchParams({ error: started.error, next })}`)
}

async function tryOpenId(next: string): Promise<Started> {
  if (!(await isSameOrigin())) return { error: 'crossSite' }
  if (await countTry()) return { error: 'tooMany' }
  // The provider may know the browser and ask nothing. Who signs in again is to prove that it is them.
  const params = needsRecentSignIn(next) && { prompt: 'login' }
  const started = await startSignIn('oidc', { redirectTo: next }, params)
  if ('url' in started) await rememberAttempt(started.url, next)
  return started
}

// Auth.js has put its checks into the cookies of this response. Here they move into one of the attempt's own.
async function rememberAttempt(url: string, next: string): Promise<void> {
  const jar = await cookies()
  const state = new URL(url).searchParams.get('state') ?? ''
  const { name, value } = packAttempt(state, jar.getAll(), next)
  for (const old of findOldAttempts(jar.getAll())) jar.set(old, '', signInCookie(0))
  for (const check of Object.values(checkCookies)) jar.delete(check)
  jar.set(name, value, signInCookie(ATTEMPT_SECONDS))
}

/** Signs out and forgets the session at once. */
export async function leave(): Promise<void> {
  if (await isSameOrigin()) await signOut()
  redirect('/')
}

async function countTry(): Promise<number> {
  return countUse(signInTries(), await clientAddress())
}

// Auth.js tells of a failure by throwing, or by answering with the address of an error page.
type Started = { url: string } | { error: string }
type Wanted = { email?: string; redirectTo: string }

async function startSignIn(
  provider: string,
  options: Wanted,
  params: false | Record<string, string> = false,
): Promise<Started> {
  try {
    const url: unknown = await signIn(provider, { ...options, redirect: false }, params || {})
    const error = new URL(String(url)).searchParams.get('error')
    return error === null ? { url: String(url) } : { error }
  } catch (failure) {
    if (!(failure instanceof AuthError)) throw failure
    return { error: failure.type }
  }
}
