import { createHash, createHmac } from 'node:crypto'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { usedLinks, verificationTokens } from '@/lib/db/schema'
import { env } from '@/lib/env'
import { storableText } from '@/lib/db/storable'

/** What a link in our e-mail carries, as it comes back from an address bar or a form: it may be anything. */
export const emailLink = z.object({
  token: z.string().min(1).max(512),
  email: z
    .string()
    .min(3)
    .max(254)
    .refine((text) => storableText(text) === text), // Postgres refuses to compare with anything else
})
type EmailLink = z.infer<typeof emailLink>
/** A link in the hands of one browser, known by the value of its sign-in cookie. */
export type LinkUse = EmailLink & { browser: string }

const REPEAT_SECONDS = 120

/**
 * Returns whether this link would sign in now: it was sent by us, is younger than 15 minutes, and was not
 * consumed, or a moment ago by this very browser. Consumes nothing.
 */
export async function isUsableLink(use: LinkUse): Promise<boolean> {
  const [unused] = await db()
    .select({ expires: verificationTokens.expires })
    .from(verificationTokens)
    .where(isUnused(use))
  return unused !== undefined || isRepeat(use)
}

/**
 * Consumes a link: of all requests, one does. For two minutes the browser that consumed it may do so again,
 * because its first request may have been dropped on the way: a double click, a slow line. Once the session
 * has been ended, it may not.
 * Returns null when the link does not sign in, else the row as Auth.js knows it.
 */
export async function consumeLink(use: LinkUse) {
  const isConsumed = (await markUsed(use)) || (await isRepeat(use))
  // Our database has decided by its own clock, so Auth.js need not compare with the clock of this process.
  const expires = new Date(Date.now() + REPEAT_SECONDS * 1_000)
  return isConsumed ? { identifier: use.email, token: use.token, expires } : null
}

/**
 * Returns the token of the session that this use of a link opens. It follows from link, browser and our
 * secret, so that a repeated use opens no second session.
 */
export function sessionTokenOf(use: LinkUse): string {
  const text = `session ${linkHash(use)} ${use.browser}`
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest('base64url')
}

// One statement, so that of two requests at once only one sees the row of the link.
async function markUsed(use: LinkUse): Promise<boolean> {
  await db()
    .delete(usedLinks)
    .where(lt(usedLinks.usedAt, sql`now() - ${REPEAT_SECONDS} * interval '1 second'`))
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
          usedAt: sql<Date>`now()`.as('used_at'),
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
        gt(usedLinks.usedAt, sql`now() - ${REPEAT_SECONDS} * interval '1 second'`),
      ),
    )
  return used !== undefined
}

const isUnused = ({ email, token }: EmailLink) =>
  and(
    eq(verificationTokens.identifier, email),
    eq(verificationTokens.token, storedToken(token)),
    gt(verificationTokens.expires, sql`now()`),
  )

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
// The form in which Auth.js stores the token of a link.
const storedToken = (token: string) => hash(`${token}${env().AUTH_SECRET}`)
// Follows from the link and the browser, so it tells whether the same browser comes again.
const sessionHash = (use: LinkUse) => hash(sessionTokenOf(use))
const linkHash = ({ email, token }: EmailLink) => hash(`${storedToken(token)} ${email}`)
