import { z } from 'zod'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'
import { safeUrl } from '@/lib/gigs/safe-url'

/** The Gigs user of a session, or the details from which Connect creates one. */
export type SessionUser = { user: string } | { userDetails: UserDetails }

export type UserDetails = {
  email: string
  fullName?: string
  birthday?: string
  preferredLocale?: string
}

export type NewSession = SessionUser & {
  intent: { type: string } & Record<string, unknown>
  callbackUrl: string
  appearance?: { theme: 'light' | 'dark' }
}

const session = z.object({ id: z.string().min(1).max(64), user: z.string().nullable().catch(null) })

/**
 * Creates a Connect Session (docs/gigs-api.md#create-a-connect-session). Anyone with its `url` is logged in as the
 * user, so use it only for a redirect. Accepts both 200 and 201.
 * @throws GigsError `unsafeUrl` if the URL is not at an allowed Connect origin, and `unreadable` if the session
 * belongs to another user, because it would log the customer in as that user.
 */
export async function create(body: NewSession, idempotencyKey: string) {
  const name = 'connectSessions.create'
  const created = await request({
    name,
    path: projectPath('connectSessions'),
    body,
    idempotencyKey: env().GIGS_IDEMPOTENCY === 'on' ? idempotencyKey : null,
    response: session.extend({ url: z.string().nullable() }),
  })
  const isOwn = !('user' in body) || created.user === null || created.user === body.user
  if (!isOwn) throw new GigsError('unreadable', { call: name, code: 'foreignUser' })
  const url = connectUrl(created.url)
  if (!url) throw new GigsError('unsafeUrl', { call: name })
  return { id: created.id, url }
}

/**
 * Returns the session with this id and the id of its user.
 * @throws GigsError `unreadable` if the response is about another session
 */
export async function read(id: string) {
  const call = 'connectSessions.read'
  const path = projectPath('connectSessions', id)
  const found = await request({ name: call, path, response: session })
  if (found.id !== id) throw new GigsError('unreadable', { call })
  return found
}

/** Returns the parsed address of a session if it has an origin of `GIGS_CONNECT_ORIGINS`; see `safeUrl`. */
export function connectUrl(text: string | null): string | null {
  const url = safeUrl(text)
  return url && env().GIGS_CONNECT_ORIGINS.includes(new URL(url).origin) ? url : null
}
