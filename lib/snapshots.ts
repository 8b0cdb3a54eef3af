import { eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { db } from '@/lib/db'
import { accountSnapshots, gigsLinks } from '@/lib/db/schema'
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
export async function findSnapshot(userId: string): Promise<Snapshot> {
  const isFresh = sql<boolean>`${seen} = ${changes} and ${readAt} > now() - make_interval(secs => ${FRESH_SECONDS})`
  const [row] = await db()
    .select({ own: accountSnapshots.own, changes, seen, readAt, isFresh, failedAt })
    .from(accountSnapshots)
    .where(eq(accountSnapshots.userId, userId))
  if (!row) return nothingKept
  const kept = own.safeParse(row.own).data ?? null
  const isKeptFresh = kept !== null && row.isFresh
  const version = versionOf(row)
  return { ...row, own: kept, isFresh: isKeptFresh, isFailing: !!row.failedAt, version }
}

const nothingKept: Snapshot = {
  own: null,
  changes: 0,
  readAt: null,
  isFresh: false,
  isFailing: false,
  version: '',
}

/**
 * Keeps what was read, and how many changes had been heard of when the read began. Answers the version
 * of it; '' when a later read was kept already.
 */
export async function keepSnapshot(userId: string, read: Own, seenChanges: number) {
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
  return row ? versionOf(row) : ''
}

/** Notes that Gigs cannot be read, until it can. */
export async function noteFailure(userId: string): Promise<void> {
  const since = sql`coalesce(${failedAt}, now())`
  await db()
    .update(accountSnapshots)
    .set({ failedAt: since })
    .where(eq(accountSnapshots.userId, userId))
}

/** Notes that what this customer picked has changed, which an account shows too. */
export async function noteOwnChange(userId: string, writer: Writer = db()): Promise<void> {
  await writer
    .insert(accountSnapshots)
    .values({ userId, changes: 1 })
    .onConflictDoUpdate({ target: accountSnapshots.userId, set: { changes: sql`${changes} + 1` } })
}

type Writer = Pick<ReturnType<typeof db>, 'select' | 'insert'>

/** Notes that the account of this Gigs user has changed. Answers whose it is; null when nobody's. */
export async function noteChange(gigsUserId: string, writer: Writer = db()) {
  const [link] = await writer.select().from(gigsLinks).where(eq(gigsLinks.gigsUser, gigsUserId))
  if (!link) return null
  await noteOwnChange(link.userId, writer)
  return link.userId
}

/** The version of what is kept, and whether we heard of a change since. */
export type Version = { version: string; isStale: boolean }

export const isSameVersion = (one: Version, other: Version) =>
  one.version === other.version && one.isStale === other.isStale

export async function snapshotVersion(userId: string): Promise<Version> {
  return (await snapshotVersions([userId])).get(userId) ?? unknown
}

/** The versions of many in one query. */
export async function snapshotVersions(userIds: string[]): Promise<Map<string, Version>> {
  const rows = await db()
    .select({ userId: accountSnapshots.userId, changes, seen, readAt, failedAt })
    .from(accountSnapshots)
    .where(inArray(accountSnapshots.userId, userIds))
  const found = rows.map((row) => [row.userId, seenIn(row)] as const)
  return new Map([...userIds.map((id) => [id, unknown] as const), ...found])
}

const unknown: Version = { version: nothingKept.version, isStale: true }

type Row = { changes: number; seen: number; readAt: Date | null; failedAt: Date | null }

const seenIn = (row: Row): Version => ({
  version: versionOf(row),
  isStale: row.seen < row.changes,
})

// Where nothing was ever read there is nothing to show, whatever was heard of.
const versionOf = (row: Omit<Row, 'changes'>) =>
  row.readAt ? [row.seen, Number(row.readAt), Number(row.failedAt)].join('.') : nothingKept.version
