import { cookies } from 'next/headers'
import { devicesCookie, signInCookie } from '@/lib/auth/sign-in-cookies'
import { keyedHash } from '@/lib/http/keyed-hash'

const MAX_SECONDS = 400 * 86_400 // browsers keep no cookie longer
const MAX_USERS = 10 // of one browser
const TAG = /^[\w-]{43}$/

/**
 * Records in a cookie that this browser signed in as this user, and returns whether it did before. The cookie holds one
 * keyed hash per user, the latest first. The hashes do not reveal the users, and only this app can add one.
 */
export async function rememberDevice(userId: string): Promise<boolean> {
  const jar = await cookies()
  const tags = (jar.get(devicesCookie())?.value ?? '').split('.').filter((tag) => TAG.test(tag))
  const tag = keyedHash(`known device ${userId}`)
  const latest = [tag, ...tags.filter((other) => other !== tag)].slice(0, MAX_USERS)
  jar.set(devicesCookie(), latest.join('.'), signInCookie(MAX_SECONDS))
  return tags.includes(tag)
}
