import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db, prepareOnce } from '@/lib/db'
import { DatabaseError } from '@/lib/db/errors'
import { accountSnapshots, gigsLinks, webhookMessages } from '@/lib/db/schema'
import { address } from '@/lib/gigs/addresses'
import { device } from '@/lib/gigs/devices'
import { paymentMethod } from '@/lib/gigs/payment-methods'
import { payment } from '@/lib/gigs/payments'
import { sim } from '@/lib/gigs/sims'
import { subscriptionAddon } from '@/lib/gigs/subscription-addons'
import { subscriptionChange } from '@/lib/gigs/subscription-changes'
import { subscription } from '@/lib/gigs/subscriptions'
import { usageBalance } from '@/lib/gigs/usage-balances'
import { gigsUser } from '@/lib/gigs/users'
import { noVersion, versionOf } from '@/lib/account/cache-version'

/** The part of an account that is one customer's own. What an older version kept may not fit any more. */
const own = z.object({
  gigsUser: gigsUser.nullable(),
  subscriptions: z.array(subscription),
  subscriptionAddons: z.array(subscriptionAddon),
  changes: z.array(subscriptionChange),
  payments: z.array(payment).nullable(),
  paymentMethods: z.array(paymentMethod).nullable(),
  addresses: z.array(address),
  devices: z.array(device),
  usage: z.array(usageBalance).nullable(),
  profiles: z.record(z.string(), z.string()),
  askedLines: z.array(z.string()).default([]),
  chosenSim: sim.nullable(),
})
export type Own = z.infer<typeof own>

export type Snapshot = {
  own: Own | null
  /** How many changes we heard of before this was looked up. */
  changes: number
  readAt: Date | null
  isFresh: boolean
  isFailing: boolean
  /** Changes whenever this may be a different answer. */
  version: string
}

const FRESH_SECONDS = 30

const { changes, seen, readAt, failedAt } = accountSnapshots

/** What is kept of a customer's account, and whether it still holds. All times are the database's. */
export async function readCache(userId: string): Promise<Snapshot> {
  const [row] = await ofUser().execute({ userId })
  if (!row) return EMPTY
  const kept = own.safeParse(row.own).data ?? null
  const isKeptFresh = kept !== null && row.isFresh
  const version = versionOf(row)
  return { ...row, own: kept, isFresh: isKeptFresh, isFailing: !!row.failedAt, version }
}

const isFresh = sql<boolean>`${seen} = ${changes} and ${readAt} > now() - make_interval(secs => ${FRESH_SECONDS})`
const ofUser = prepareOnce((on) =>
  on
    .select({ own: accountSnapshots.own, changes, seen, readAt, isFresh, failedAt })
    .from(accountSnapshots)
    .where(eq(accountSnapshots.userId, sql.placeholder('userId'))),
)

const EMPTY: Snapshot = {
  own: null,
  changes: 0,
  readAt: null,
  isFresh: false,
  isFailing: false,
  version: noVersion,
}

/**
 * Keeps what was read, and how many changes had been heard of when the read began. Answers the version
 * of it; none when a later read was kept already, and when the customer was deleted meanwhile.
 */
export async function writeCache(userId: string, read: Own, seenChanges: number) {
  const values = { own: read, seen: seenChanges, readAt: sql`now()`, failedAt: null }
  const [row] = await db()
    .insert(accountSnapshots)
    .values({ userId, ...values })
    .onConflictDoUpdate({
      target: accountSnapshots.userId,
      set: values,
      setWhere: sql`${seen} <= ${seenChanges}`, // a slow read never replaces a later one
    })
    .returning({ seen, readAt, failedAt })
    .catch(unlessDeleted)
  return row ? versionOf(row) : noVersion
}

function unlessDeleted(error: unknown): [] {
  if (error instanceof DatabaseError && error.isForeignKeyViolation) return []
  throw error
}

/** How many changes of this customer's account were heard of. */
export async function currentRevision(userId: string): Promise<number> {
  const [row] = await db()
    .select({ changes })
    .from(accountSnapshots)
    .where(eq(accountSnapshots.userId, userId))
  return row?.changes ?? 0
}

/** Notes that Gigs cannot be read, until it can. */
export async function markFailing(userId: string): Promise<void> {
  const since = sql`coalesce(${failedAt}, now())`
  await db()
    .update(accountSnapshots)
    .set({ failedAt: since })
    .where(eq(accountSnapshots.userId, userId))
}

/** Notes that what this customer picked has changed, which an account shows too. */
export async function markStale(userId: string): Promise<void> {
  await db()
    .insert(accountSnapshots)
    .values({ userId, changes: 1 })
    .onConflictDoUpdate({ target: accountSnapshots.userId, set: { changes: sql`${changes} + 1` } })
}

const customers = z.object({ rows: z.array(z.object({ user_id: z.string() })) })

/**
 * Notes that the account of this Gigs user has changed, once for each message that tells so. Answers whose
 * it is, each time; null when nobody's, and then nothing is stored. One statement: it happens as a whole
 * or not at all, and keeps no connection between its steps.
 */
export async function markStaleOnce(gigsUserId: string, message: string): Promise<string | null> {
  const answer = await db().execute(sql`
    with customer as (
      select ${gigsLinks.userId} from ${gigsLinks} where ${gigsLinks.gigsUser} = ${gigsUserId}
    ), taken as (
      insert into ${webhookMessages} (id) select ${message} from customer
      on conflict do nothing returning id
    ), noted as (
      insert into ${accountSnapshots} (user_id, changes) select user_id, 1 from customer, taken
      on conflict (user_id) do update set changes = ${changes} + 1
    )
    select user_id from customer`)
  return customers.parse(answer).rows[0]?.user_id ?? null
}
