import { z } from 'zod'
import { env } from '@/lib/env'
import { GigsError } from '@/lib/gigs/errors'
import { projectPath } from '@/lib/gigs/project'
import { request } from '@/lib/gigs/request'

/** Who the session is for: a Gigs user, or the details from which Connect makes one on opening. */
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
 * Makes a Connect Session (docs/gigs-api.md#create-a-connect-session). The answer's `url` logs its bearer in as
 * the user: hand it straight to a redirect and nowhere else. 200 and 201 both mean made.
 * @throws GigsError, `unsafeUrl` when the url is not at a Connect we know, `unreadable` when the session is
 * another user's, as whom it would log our customer in.
 */
export async function create(body: NewSession, idempotencyKey: string) {
  const name = 'connectSessions.create'
  const made = await request({
    name,
    path: projectPath('connectSessions'),
    body,
    idempotencyKey: env().GIGS_IDEMPOTENCY === 'on' ? idempotencyKey : null,
    answer: session.extend({ url: z.string().nullable() }),
  })
  const isTheirs = !('user' in body) || made.user === null || made.user === body.user
  if (!isTheirs) throw new GigsError('unreadable', { call: name, code: 'foreignUser' })
  const url = connectUrl(made.url)
  if (!url) throw new GigsError('unsafeUrl', { call: name })
  return { id: made.id, url }
}

/**
 * The session with this id, and whose it is.
 * @throws GigsError, `unreadable` when the answer is about another session
 */
export async function read(id: string) {
  const call = 'connectSessions.read'
  const path = projectPath('connectSessions', id)
  const found = await request({ name: call, path, answer: session })
  if (found.id !== id) throw new GigsError('unreadable', { call })
  return found
}

/**
 * Returns the address to send a customer to, as it was parsed and checked; null unless it is at an origin of
 * `GIGS_CONNECT_ORIGINS`, without user info, and encrypted outside of this machine. Browsers read an unparsed text
 * in ways of their own: past tabs, backslashes and control characters.
 */
export function connectUrl(text: string | null): string | null {
  if (!text || text.length > 4_096 || !URL.canParse(text)) return null
  const url = new URL(text)
  const isPrivate = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  const isKnown = env().GIGS_CONNECT_ORIGINS.includes(url.origin)
  return isPrivate && isKnown && !url.username && !url.password ? url.href : null
}

const isLoopback = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
