import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { consumeWithAuth, endReplacedSession } from '@/lib/auth/call-auth'
import { forgetCode, type PendingCode } from '@/lib/auth/email-codes'
import { sessionCookie } from '@/lib/auth/sign-in-cookies'

/**
 * Signs this browser in after it proved the code of an e-mail. Works in a server action. Consumes the link of the e-mail,
 * so the code works once, and never after the link. Returns null, or an error code.
 */
export async function signInByCode({ email, token, browser }: PendingCode): Promise<string | null> {
  const { session, error } = await consumeWithAuth({ email, token, browser })
  if (!session) return error ?? 'unfinished'
  const jar = await cookies()
  await endReplacedSession(jar.get(sessionCookie())?.value, session)
  const { cookies: parsed } = new NextResponse(null, { headers: { 'set-cookie': session } })
  for (const { name, value, ...attributes } of parsed.getAll()) jar.set(name, value, attributes)
  await forgetCode()
  return null
}
