import { jwtVerify } from 'jose'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { normalizeAssertedEmail } from '@/lib/auth/normalize-email'
import { type ConfirmedPath, signInPath } from '@/lib/auth/recent-sign-in'
import { findOrCreateUser } from '@/lib/auth/users'
import { env } from '@/lib/env'
import { listMessages } from '@/lib/messages/message-center'

// Our login sets this cookie: a JWT, signed with AUTH_SECRET, about an e-mail address that the customer has proved.
const COOKIE = 'brand_session'
const email = z.string().transform(normalizeAssertedEmail).pipe(z.string())
const claims = z.object({
  email,
  email_verified: z.literal(true),
  iat: z.number(),
  exp: z.number(),
})

export const currentSession = cache(async () => {
  const token = (await cookies()).get(COOKIE)?.value ?? ''
  const key = new TextEncoder().encode(env().AUTH_SECRET)
  const read = async () => claims.parse((await jwtVerify(token, key)).payload)
  const found = await read().catch(() => null)
  if (!found) return null
  const { user } = await findOrCreateUser({ email: found.email, emailVerified: new Date() })
  const messages = await listMessages(user.id)
  return {
    user,
    session: { id: 'brand', device: null, createdAt: new Date(found.iat), lastUsedAt: new Date() },
    isRecent: Date.now() / 1_000 - found.iat < 600,
    unread: messages.filter(({ readAt }) => readAt === null).length,
    isOpen: () => read().then(Boolean, () => false),
  }
})
export type CurrentSession = NonNullable<Awaited<ReturnType<typeof currentSession>>>

export const currentUser = async () => (await currentSession())?.user ?? null
export const requireSession = async (next: string) =>
  (await currentSession()) ?? redirect(signInPath(next))
export const requireUser = async (next: string) => (await requireSession(next)).user
export const requireRecentUser = async (confirmed: ConfirmedPath) => {
  const { user, isRecent } = await requireSession(confirmed)
  return isRecent ? user : redirect(signInPath(confirmed))
}
