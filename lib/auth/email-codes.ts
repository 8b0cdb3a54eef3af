import { randomInt, timingSafeEqual } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { emailLink, linkHash, LINK_SECONDS } from '@/lib/auth/email-links'
import { codeCookie, newBrowser, signInCookie } from '@/lib/auth/sign-in-cookies'
import { env } from '@/lib/env'
import { limits, takeUse } from '@/lib/http/rate-limit'

const CODE_LENGTH = 6

/** Returns a random code for a sign-in e-mail. */
export const newCode = () => String(randomInt(10 ** CODE_LENGTH)).padStart(CODE_LENGTH, '0')

/** A form field with a code. Accepts spaces, dashes, full-width digits and the text around a pasted code. */
export const typedCode = z
  .string()
  .max(254)
  .transform((text) => text.normalize('NFKC').replaceAll(/\D/g, ''))
  .pipe(z.string().length(CODE_LENGTH))

const pendingCode = emailLink.extend({ code: z.string(), browser: z.string() })
/** What the server needs to finish the sign-in of an e-mail: its link, its code, and the browser that asked for it. */
export type PendingCode = z.infer<typeof pendingCode>

/**
 * Lets this browser finish the sign-in with the code from the e-mail. Keeps the link and the code in an encrypted
 * cookie, so that they are in no table and not readable in the browser. Replaces the code of an earlier e-mail.
 */
export async function rememberCode(sent: Omit<PendingCode, 'browser'>) {
  const value = await encode({
    ...encryption(),
    token: { ...sent, browser: newBrowser() },
    maxAge: LINK_SECONDS,
  })
  const jar = await cookies()
  jar.set(codeCookie(), value, signInCookie(LINK_SECONDS))
}

/** Returns what this browser can finish with a code; null if it asked for no e-mail within the last 15 minutes. */
export async function findPendingCode(): Promise<PendingCode | null> {
  const value = (await cookies()).get(codeCookie())?.value
  if (!value) return null
  // The library throws for a value that it did not encrypt, or that has expired.
  const decoded = await decode({ ...encryption(), token: value }).catch(() => null)
  return pendingCode.safeParse(decoded).data ?? null
}

/** Removes the code from this browser. */
export async function forgetCode(): Promise<void> {
  const jar = await cookies()
  jar.set(codeCookie(), '', signInCookie(0))
}

/**
 * Compares a typed code with the pending one. Counts every try in the database before it compares, so that concurrent
 * guesses get no more tries. Returns `ended` once this code, or all codes for its address together, have no tries left.
 */
export async function checkCode(
  pending: PendingCode,
  typed: string,
): Promise<'right' | 'wrong' | 'ended'> {
  const ofCode = await takeUse(limits.codeTries, linkHash(pending))
  if (ofCode.waitSeconds > 0) return 'ended'
  const ofAddress = await takeUse(limits.codeTriesPerAddress, pending.email)
  if (ofAddress.waitSeconds > 0) return 'ended'
  if (isEqual(pending.code, typed)) return 'right'
  return ofCode.isLast || ofAddress.isLast ? 'ended' : 'wrong'
}

const isEqual = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const encryption = () => ({ secret: env().AUTH_SECRET, salt: codeCookie() })
