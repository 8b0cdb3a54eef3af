import { z } from 'zod'
import { env } from '@/lib/env'
import type { Submission } from '@/lib/connect/launches'

const COOKIE = 'launched'
const MOST_REMEMBERED = 8

type Cookie = { httpOnly: boolean; sameSite: 'lax'; secure: boolean; path: string; maxAge: number }

type Jar = {
  get: (name: string) => { value: string } | undefined
  set: (name: string, value: string, options: Cookie) => unknown
}

const formIds = z.string().min(1).max(64).nullable().catch(null)

/** Reads which form was submitted and what this browser has received. Both may be anything. */
export function submissionOf(formId: unknown, jar: Pick<Jar, 'get'>): Submission {
  const ids = jar.get(COOKIE)?.value.split('.') ?? []
  const received = ids.filter((id) => z.uuid().safeParse(id).success).slice(0, MOST_REMEMBERED)
  return { formId: formIds.parse(formId), received }
}

/**
 * Remembers in the browser that it has received the session of this launch. The second of two clicks is sent
 * before that and joins the launch. A page that comes back by Back is sent after it and does not, with or
 * without JavaScript.
 */
export function noteReceived(jar: Pick<Jar, 'set'>, { received }: Submission, launch: string) {
  const value = [...new Set([launch, ...received])].slice(0, MOST_REMEMBERED).join('.')
  const secure = env().mode === 'live'
  jar.set(COOKIE, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 600 })
}

/** The theme of the device, as browsers tell it that know the client hint; light where they do not. */
export const deviceThemeOf = (received: Pick<Headers, 'get'>): 'light' | 'dark' =>
  /^"?dark"?$/.test(received.get(THEME_HINT) ?? '') ? 'dark' : 'light'

const THEME_HINT = 'sec-ch-prefers-color-scheme' // next.config.mjs asks for it
