import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { currentUser } from '@/lib/auth'
import {
  callAuth,
  consumeWithAuth,
  endReplacedSession,
  type AuthResult,
} from '@/lib/auth/call-auth'
import { isSameOrigin } from '@/lib/http/request-origin'
import { emailLink } from '@/lib/auth/email-links'
import { env } from '@/lib/env'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { readBody } from '@/lib/http/read-body'
import { findAttempt } from '@/lib/auth/sign-in-attempts'
import { browserCookie, newBrowser, sessionCookie } from '@/lib/auth/sign-in-cookies'
import { getTranslator } from '@/lib/i18n/request'

/**
 * Handles the redirect back from the OpenID provider. Ignores the browser's current session, because the
 * identity belongs to the account with its own address.
 */
export async function handleProviderCallback(request: NextRequest): Promise<Response> {
  const { search, searchParams } = request.nextUrl
  const attempt = await findAttempt(request.cookies.getAll(), searchParams.get('state'))
  if (!attempt) return goTo(signInPath('attemptOver', '/dashboard'))
  const { next, checks, cookie } = attempt
  const result = attempt.isExpired
    ? { session: null, error: 'attemptOver' }
    : await callAuth({ path: `/api/auth/callback/oidc${search}`, cookies: checks, link: null })
  const response = await finish(request, result, next)
  const secure = env().mode === 'live' ? '; Secure' : ''
  // Next.js parses this line and drops a Max-Age of 0.
  response.headers.append(
    'set-cookie',
    `${cookie}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax${secure}`,
  )
  return response
}

const linkForm = emailLink.extend({
  callbackUrl: z.string().max(4096).default(''),
  instead: z.string().max(64).default(''), // the id of the signed-in user who agreed to be signed out
})

/**
 * Handles the form of the confirmation page of an e-mail link, and consumes the link. Accepts only a POST from our
 * own page, because a GET or a form from another site must not sign a browser in.
 */
export async function handleLinkForm(request: NextRequest): Promise<Response> {
  if (!(await isSameOrigin())) {
    const t = await getTranslator()
    return new Response(t('signIn.refused.crossSiteLink'), { status: 403 })
  }
  const body = await readBody(request)
  if ('status' in body) return new Response(null, { status: body.status })
  const { data: form } = linkForm.safeParse(Object.fromEntries(new URLSearchParams(body.text)))
  if (!form) return goTo('/sign-in/confirm')
  const { token, email, callbackUrl, instead } = form
  const user = await currentUser()
  if (user && user.email !== email && instead !== user.id) {
    return goTo(`/sign-in/confirm?${new URLSearchParams({ callbackUrl, token, email })}`)
  }
  const browser = request.cookies.get(browserCookie())?.value ?? newBrowser()
  return finish(request, await consumeWithAuth({ email, token, browser }), localPath(callbackUrl))
}

/** Returns the path of an address of this app; the path of the dashboard for any other address. */
export function localPath(address: string): string {
  const { APP_URL } = env()
  return safeRedirect(address.startsWith(`${APP_URL}/`) ? address.slice(APP_URL.length) : address)
}

async function finish(request: NextRequest, result: AuthResult, next: string): Promise<Response> {
  const { session, error } = result
  if (!session) return goTo(signInPath(error ?? 'unfinished', next))
  await endReplacedSession(request.cookies.get(sessionCookie())?.value, session)
  const response = goTo(next)
  response.headers.append('set-cookie', session)
  return response
}

const signInPath = (error: string, next: string) =>
  `/sign-in?${new URLSearchParams({ error, next })}`

function goTo(path: string): Response {
  const headers = { location: `${env().APP_URL}${path}`, 'cache-control': 'no-store' }
  return new Response(null, { status: 303, headers })
}
