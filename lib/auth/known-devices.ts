import { createHmac } from 'node:crypto'
import { cookies } from 'next/headers'
import { devicesCookie, signInCookie } from '@/lib/auth/sign-in-cookies'
import { env } from '@/lib/env'

const MAX_SECONDS = 400 * 86_400 // browsers keep no cookie longer
const MAX_USERS = 10 // of one browser
const TAG = /^[\w-]{43}$/

/**
 * Records in a cookie that this browser signed in as this user, and returns whether it did before. The cookie holds one
 * keyed hash per user, the latest first, so it tells nobody whose they are, and only this app can add to it.
 */
export async function rememberDevice(userId: string): Promise<boolean> {
  const jar = await cookies()
  const tags = (jar.get(devicesCookie())?.value ?? '').split('.').filter((tag) => TAG.test(tag))
  const tag = createHmac('sha256', env().AUTH_SECRET)
    .update(`known device ${userId}`)
    .digest('base64url')
  const latest = [tag, ...tags.filter((other) => other !== tag)].slice(0, MAX_USERS)
  jar.set(devicesCookie(), latest.join('.'), signInCookie(MAX_SECONDS))
  return tags.includes(tag)
}
