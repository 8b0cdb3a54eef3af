import { NextRequest } from 'next/server'
import { sessionTokenOf, type LinkUse } from '@/lib/auth/email-links'
import { handleAuthCallback } from '@/lib/auth/next-auth'
import { endSessionOfToken } from '@/lib/auth/sessions'
import { sessionCookie } from '@/lib/auth/sign-in-cookies'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

type AuthRequest = {
  path: string
  cookies: { name: string; value: string }[]
  link: LinkUse | null
}
/** The `Set-Cookie` line of the session cookie, or an error code. */
export type AuthResult = { session: string | null; error: string | null }

/**
 * Lets Auth.js handle a callback. Auth.js links an identity to the session of the request, and also reads session cookies
 * in chunks. So it gets a new request that carries only these cookies.
 */
export async function callAuth({ path, cookies, link }: AuthRequest): Promise<AuthResult> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const request = new NextRequest(`${env().APP_URL}${path}`, { headers: { cookie } })
  const response = await handleAuthCallback(request, link && { link, token: sessionTokenOf(link) })
  const lines = response.headers.getSetCookie()
  const location = URL.parse(response.headers.get('location') ?? '', env().APP_URL)
  const session = lines.find((line) => line.startsWith(`${sessionCookie()}=`)) ?? null
  const error = location?.searchParams.get('error') ?? null
  if (!session) log.info({ step: 'signInRefused', reason: error ?? 'unfinished' })
  return { session, error }
}

/** Consumes a sign-in link and opens its session. */
export function consumeWithAuth(link: LinkUse): Promise<AuthResult> {
  const { email, token } = link
  const path = `/api/auth/callback/nodemailer?${new URLSearchParams({ token, email })}`
  return callAuth({ path, cookies: [], link })
}

/** Ends the previous session of a browser, because its cookie is replaced. */
export async function endReplacedSession(old: string | undefined, session: string): Promise<void> {
  if (old && !session.startsWith(`${sessionCookie()}=${old};`)) await endSessionOfToken(old)
}
