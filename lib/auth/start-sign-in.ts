import { AuthError } from 'next-auth'
import { cookies } from 'next/headers'
import { signIn } from '@/lib/auth/next-auth'
import { needsRecentSignIn } from '@/lib/auth/recent-sign-in'
import {
  ATTEMPT_SECONDS,
  checkCookies,
  findOldAttempts,
  packAttempt,
} from '@/lib/auth/sign-in-attempts'
import { signInCookie } from '@/lib/auth/sign-in-cookies'
import { safeRedirect } from '@/lib/http/safe-redirect'

/** The address to send the browser to, or the error code for the sign-in page. */
type StartedSignIn = { url: string } | { error: string }

/**
 * Sends a sign-in link to `email`. The link leads to `next`, or to the dashboard if `next` is not a path of this app.
 */
export function startEmailSignIn(email: string, next: unknown): Promise<StartedSignIn> {
  return startSignIn('nodemailer', { email, redirectTo: safeRedirect(next) })
}

/** Starts a sign-in at the OpenID provider that leads to `next`, like `startEmailSignIn`. */
export async function startProviderSignIn(wanted: unknown): Promise<StartedSignIn> {
  const next = safeRedirect(wanted)
  // A provider that knows the browser may skip its login. Confirming an identity requires a new login.
  const prompt = needsRecentSignIn(next) ? 'login' : null
  const started = await startSignIn('oidc', { redirectTo: next }, prompt ? { prompt } : {})
  if ('url' in started) await rememberAttempt(started.url, next)
  return started
}

// Auth.js has set its check cookies on this response. Move their values into one cookie per attempt.
async function rememberAttempt(url: string, next: string): Promise<void> {
  const jar = await cookies()
  const state = new URL(url).searchParams.get('state') ?? ''
  const { name, value } = packAttempt(state, jar.getAll(), next)
  for (const old of findOldAttempts(jar.getAll())) jar.set(old, '', signInCookie(0))
  for (const check of Object.values(checkCookies)) jar.delete(check)
  jar.set(name, value, signInCookie(ATTEMPT_SECONDS))
}

// Auth.js reports a failure either by throwing or by returning the address of an error page.
async function startSignIn(
  provider: 'nodemailer' | 'oidc',
  options: { email?: string; redirectTo: string },
  params: Record<string, string> = {},
): Promise<StartedSignIn> {
  try {
    const url: unknown = await signIn(provider, { ...options, redirect: false }, params)
    const error = new URL(String(url)).searchParams.get('error')
    return error === null ? { url: String(url) } : { error }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    return { error: error.type }
  }
}
