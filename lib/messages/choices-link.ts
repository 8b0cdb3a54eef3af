import { timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'
import { keyedHash } from '@/lib/http/keyed-hash'

const VALID_DAYS = 60
const DAY_MS = 24 * 3_600_000
const KEY = /^([\w-]{1,64})\.(\d{1,8})\.([\w-]{43})$/

/** Whose e-mail choices a link changes. */
export type ChoicesLink = { userId: string }

/**
 * Returns the key of a link that lets its reader change which e-mails this user gets, without signing in, and nothing
 * else. It is valid for 60 days.
 */
export function choicesKey(userId: string, now = Date.now()): string {
  const payload = `${userId}.${Math.ceil(now / DAY_MS) + VALID_DAYS}`
  return `${payload}.${signatureOf(payload)}`
}

/** Returns whose choices a key changes; null if it is altered or expired. `key` may be anything. */
export function readChoicesKey(key: unknown, now = Date.now()): ChoicesLink | null {
  const [, userId, lastDay, signature] = (typeof key === 'string' && KEY.exec(key)) || []
  if (!userId || !lastDay || !signature) return null
  const expected = Buffer.from(signatureOf(`${userId}.${lastDay}`))
  const isOurs = timingSafeEqual(expected, Buffer.from(signature))
  return isOurs && Number(lastDay) * DAY_MS >= now ? { userId } : null
}

/** Returns the absolute address for the footer of an e-mail and its List-Unsubscribe header. */
export const choicesAddress = (userId: string, kind: string): string =>
  `${env().APP_URL}/api/email-choices?${new URLSearchParams({ key: choicesKey(userId), kind })}`

const signatureOf = (payload: string) => keyedHash(`email choices ${payload}`)
