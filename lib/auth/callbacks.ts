import { NextRequest } from 'next/server'
import { z } from 'zod'
import { handleAuthCallback, currentUser, sessionCookie } from '@/lib/auth'
import { isSameOrigin } from '@/lib/http/request-origin'
import { emailLink, sessionTokenOf, type LinkUse } from '@/lib/auth/email-links'
import { env } from '@/lib/env'
import { signInText } from '@/lib/i18n/messages'
import { safeRedirect } from '@/lib/http/safe-redirect'
import { readBody } from '@/lib/http/read-body'
import { findAttempt } from '@/lib/auth/sign-in-attempts'
import { browserCookie, newBrowser } from '@/lib/auth/sign-in-cookies'
import { endSessionOfToken } from '@/lib/auth/sessions'

/**
 * Receives a browser from the OpenID provider. The session it has, if any, plays no part: the identity
 * belongs to the account with its own address.
 */
export async function handleProviderCallback(request: NextRequest): Promise<Response> {
  const { search, searchParams } = request.nextUrl
  const attempt = findAttempt(request.cookies.getAll(), searchParams.get('state'))
  if (!attempt) return goTo(signInPath('attemptOver', '/dashboard'))
  const { next, checks, cookie } = attempt
  const answer = attempt.isOver
    ? { session: null, error: 'attemptOver' }
    : await askAuth({ path: `/api/auth/callback/oidc${search}`, cookies: checks, link: null })
  const response = await finish(request, answer, next)
  const secure = env().mode === 'live' ? '; Secure' : ''
  response.headers.append(
    'set-cookie',
    `${cookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
  )
  return response
}

const linkForm = emailLink.extend({
  callbackUrl: z.string().max(1024).default(''),
  instead: z.string().max(64).default(''), // the id of the user who was asked whether to give way
})

/**
 * Receives the button of the page that a link in our e-mail leads to, and consumes the link. Only a post
 * from our own page does: a GET, or a form of another site, must not sign a browser in.
 */
export async function handleLinkForm(request: NextRequest): Promise<Response> {
  if (!(await isSameOrigin())) return new Response(signInText.crossSiteLink, { status: 403 })
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
  const path = `/api/auth/callback/nodemailer?${new URLSearchParams({ token, email })}`
  const answer = await askAuth({ path, cookies: [], link: { email, token, browser } })
  return finish(request, answer, pathOf(callbackUrl))
}

/** Returns the path of ours that an address in a link of ours leads to; the dashboard for anything else. */
export function pathOf(address: string): string {
  const { APP_URL } = env()
  return safeRedirect(address.startsWith(`${APP_URL}/`) ? address.slice(APP_URL.length) : address)
}

type Question = { path: string; cookies: { name: string; value: string }[]; link: LinkUse | null }
/** The line that sets the session cookie, or the code of an error. */
type Answer = { session: string | null; error: string | null }

// Auth.js ties an identity to the session that it finds in a request, and reads a session cookie that comes
// in parts too. So it gets a request of our own making, with the cookies named here and no others.
async function askAuth({ path, cookies, link }: Question): Promise<Answer> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const request = new NextRequest(`${env().APP_URL}${path}`, { headers: { cookie } })
  const response = await handleAuthCallback(request, link && { link, token: sessionTokenOf(link) })
  const lines = response.headers.getSetCookie()
  const location = URL.parse(response.headers.get('location') ?? '', env().APP_URL)
  return {
    session: lines.find((line) => line.startsWith(`${sessionCookie()}=`)) ?? null,
    error: location?.searchParams.get('error') ?? null,
  }
}

// The session that the browser had before ends with its cookie, so that no row stays behind.
async function finish(request: NextRequest, answer: Answer, next: string): Promise<Response> {
  const { session, error } = answer
  if (!session) return goTo(signInPath(error ?? 'unfinished', next))
  const old = request.cookies.get(sessionCookie())?.value
  if (old && !session.startsWith(`${sessionCookie()}=${old};`)) await endSessionOfToken(old)
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
