import { sql } from 'drizzle-orm'
import { db } from '@/lib/db'
import { deleteEnded } from '@/lib/db/delete-ended'
import { rateLimits } from '@/lib/db/schema'
import { now, seconds } from '@/lib/db/time'
import { env } from '@/lib/env'
import { keyedHash } from '@/lib/http/keyed-hash'
import { clientAddress } from '@/lib/http/request-origin'
import { log } from '@/lib/log'

type Limit = { name: string; uses: number; perSeconds: number }

export const limits = {
  /** Each link is an e-mail to someone, so the limit is low. */
  linksPerAddress: { name: 'link', uses: 3, perSeconds: 3_600 },
  simLookUps: { name: 'sim', uses: 20, perSeconds: 900 },
  /** Per sign-in code. A code is bound to the browser that asked for it, so only that browser can use these up. */
  codeTries: { name: 'code', uses: 5, perSeconds: 900 },
  /** Limits how often the codes for one address can be guessed by asking for ever new ones. */
  codeTriesPerAddress: { name: 'code-address', uses: 20, perSeconds: 86_400 },
  /** Each choice is a row that stays for 30 days. Households and offices can share an address. */
  visitorChoices: { name: 'choice', uses: 60, perSeconds: 900 },
} as const satisfies Record<string, Limit>

/** Counts one sign-in attempt of the client. Returns the seconds to wait, 0 within the limit. */
export const countSignInTry = async (): Promise<number> =>
  countUse({ name: 'try', uses: env().SIGN_IN_TRIES, perSeconds: 900 }, await clientAddress())

/** Counts one stored plan choice of a visitor. Returns the seconds to wait, 0 within the limit. */
export const countVisitorChoice = async (): Promise<number> =>
  countUse(limits.visitorChoices, await clientAddress())

/** Counts one use of `key`. Returns the seconds to wait, 0 if the use is within the limit. */
export const countUse = async (limit: Limit, key: string): Promise<number> =>
  (await takeUse(limit, key)).waitSeconds

/**
 * Counts one use of `key` in the database, so that all app processes share the count. Returns the seconds to wait, 0 if the
 * use is within the limit, and whether the limit allows no further use. The key may be an e-mail address or an IP address,
 * so only its hash is stored. Uses one unnamed statement, because the embedded Postgres has no advisory locks and shares
 * the names of prepared statements.
 */
export async function takeUse(
  limit: Limit,
  key: string,
): Promise<{ waitSeconds: number; isLast: boolean }> {
  const { uses, resetsAt } = rateLimits
  const until = sql`${now} + ${seconds(limit.perSeconds)}`
  const isOver = sql`${resetsAt} < ${now}`
  await deleteEnded('rateLimits')
  const [row] = await db()
    .insert(rateLimits)
    .values({ key: keyedHash(`${limit.name}:${key}`), uses: 1, resetsAt: until })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        uses: sql`case when ${isOver} then 1 else ${uses} + 1 end`,
        resetsAt: sql`case when ${isOver} then ${until} else ${resetsAt} end`,
      },
    })
    .returning()
  if (!row || row.uses <= limit.uses) return { waitSeconds: 0, isLast: row?.uses === limit.uses }
  log.info({ step: 'rateLimited', limit: limit.name })
  const waitSeconds = Math.max(1, Math.ceil((row.resetsAt.getTime() - Date.now()) / 1000))
  return { waitSeconds, isLast: true }
}
