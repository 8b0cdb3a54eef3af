import { z } from 'zod'
import { env } from '@/lib/env'
import type { Submission } from '@/lib/connect/launches'

const COOKIE = 'launched'
const MAX_REMEMBERED = 8

type Cookie = { httpOnly: boolean; sameSite: 'lax'; secure: boolean; path: string; maxAge: number }

type Jar = {
  get: (name: string) => { value: string } | undefined
  set: (name: string, value: string, options: Cookie) => unknown
}

/** The id of a submitted form; null if it has none. */
export const formIds = z.string().min(1).max(64).nullable()

/** Reads the id of the submitted form and the launches that this browser received. Ignores malformed values. */
export function submissionOf(formId: unknown, jar: Pick<Jar, 'get'>): Submission {
  const ids = jar.get(COOKIE)?.value.split('.') ?? []
  const received = ids.filter((id) => z.uuid().safeParse(id).success).slice(0, MAX_REMEMBERED)
  return { formId: formIds.catch(null).parse(formId), received }
}

/**
 * Records in a cookie that this browser received the session of the launch. The second click of a double click is
 * sent before the cookie arrives and joins the launch. A form on a page restored by the Back button is sent with the
 * cookie and starts a new launch, with or without JavaScript.
 */
export function rememberReceived(jar: Pick<Jar, 'set'>, { received }: Submission, launch: string) {
  const value = [...new Set([launch, ...received])].slice(0, MAX_REMEMBERED).join('.')
  const secure = env().mode === 'live'
  jar.set(COOKIE, value, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 600 })
}

/** Returns the theme of the device from the client hint; light for browsers that do not send it. */
export const deviceThemeOf = (received: Pick<Headers, 'get'>): 'light' | 'dark' =>
  /^"?dark"?$/.test(received.get(THEME_HINT) ?? '') ? 'dark' : 'light'

const THEME_HINT = 'sec-ch-prefers-color-scheme' // requested by next.config.mjs
