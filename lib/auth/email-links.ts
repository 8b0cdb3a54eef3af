import { createHash } from 'node:crypto'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { usedLinks, verificationTokens } from '@/lib/db/schema'
import { storableText } from '@/lib/db/storable'
import { now, seconds } from '@/lib/db/time'
import { env } from '@/lib/env'
import { keyedHash } from '@/lib/http/keyed-hash'

/** The fields of a sign-in link, as an address bar or a form submits them. They may contain anything. */
export const emailLink = z.object({
  token: z.string().min(1).max(512),
  email: z
    .string()
    .min(3)
    .max(254)
    .refine((text) => storableText(text) === text), // Postgres rejects any other text
})
type EmailLink = z.infer<typeof emailLink>
/** A link and the browser that uses it, identified by its sign-in cookie. */
export type LinkUse = EmailLink & { browser: string }

/** How long a sign-in link and its code work. */
export const LINK_SECONDS = 15 * 60
const REPEAT_SECONDS = 120

/**
 * Returns whether this link can sign in now: we sent it, it is younger than 15 minutes, and it was not consumed,
 * except by this browser within the last two minutes. Does not consume the link.
 */
export async function isUsableLink(use: LinkUse): Promise<boolean> {
  const [unused] = await db()
    .select({ expires: verificationTokens.expires })
    .from(verificationTokens)
    .where(isUnused(use))
  return unused !== undefined || isRepeat(use)
}

/**
 * Consumes a link. Only one request succeeds. For two minutes, the browser that consumed the link may repeat the
 * request, because a double click or a slow connection can drop the first response. It may not repeat it once
 * the session has ended. Returns the row that Auth.js expects; null if the link cannot sign in.
 */
export async function consumeLink(use: LinkUse) {
  const isConsumed = (await markUsed(use)) || (await isRepeat(use))
  // The database has already checked the expiry by its own clock, so this only satisfies the check of Auth.js.
  const expires = new Date(Date.now() + REPEAT_SECONDS * 1_000)
  return isConsumed ? { identifier: use.email, token: use.token, expires } : null
}

/**
 * Returns the token of the session that this use of a link opens. It is derived from the link, the browser and
 * our secret, so that a repeated use opens the same session.
 */
export function sessionTokenOf(use: LinkUse): string {
  const text = `session ${linkHash(use)} ${use.browser}`
  return keyedHash(text)
}

// One statement, so that only one of two concurrent requests sees the row of the link.
async function markUsed(use: LinkUse): Promise<boolean> {
  await db()
    .delete(usedLinks)
    .where(lt(usedLinks.usedAt, sql`${now} - ${seconds(REPEAT_SECONDS)}`))
  const unused = db()
    .$with('unused')
    .as(
      db()
        .delete(verificationTokens)
        .where(isUnused(use))
        .returning({ token: verificationTokens.token }),
    )
  const marked = await db()
    .with(unused)
    .insert(usedLinks)
    .select((query) =>
      query
        .select({
          link: sql<string>`${linkHash(use)}`.as('link'),
          session: sql<string>`${sessionHash(use)}`.as('browser'),
          usedAt: sql<Date>`${now}`.as('used_at'),
        })
        .from(unused),
    )
    .returning({ link: usedLinks.link })
  return marked.length === 1
}

async function isRepeat(use: LinkUse): Promise<boolean> {
  const [used] = await db()
    .select({ link: usedLinks.link })
    .from(usedLinks)
    .where(
      and(
        eq(usedLinks.link, linkHash(use)),
        eq(usedLinks.session, sessionHash(use)),
        gt(usedLinks.usedAt, sql`${now} - ${seconds(REPEAT_SECONDS)}`),
      ),
    )
  return used !== undefined
}

const isUnused = ({ email, token }: EmailLink) =>
  and(
    eq(verificationTokens.identifier, email),
    eq(verificationTokens.token, storedToken(token)),
    gt(verificationTokens.expires, now),
  )

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
// Auth.js stores the token of a link in this form.
const storedToken = (token: string) => hash(`${token}${env().AUTH_SECRET}`)
// Derived from the link and the browser, so it identifies a repeated use by the same browser.
const sessionHash = (use: LinkUse) => hash(sessionTokenOf(use))
/** Returns a hash that identifies a link and reveals nothing about it. */
export const linkHash = ({ email, token }: EmailLink) => hash(`${storedToken(token)} ${email}`)
