import { inArray } from 'drizzle-orm'
import { db } from '@/lib/db'
import { accountSnapshots } from '@/lib/db/schema'

const { changes, seen, readAt, failedAt } = accountSnapshots

/** Of an account that was never read. */
export const noVersion = ''

/** The version of what is kept, and whether we heard of a change since. */
export type Version = { version: string; isStale: boolean }

export const isSameVersion = (one: Version, other: Version) =>
  one.version === other.version && one.isStale === other.isStale

export async function cacheVersion(userId: string): Promise<Version> {
  return (await cacheVersions([userId])).get(userId) ?? unknown
}

/** The versions of many in one query. */
export async function cacheVersions(userIds: string[]): Promise<Map<string, Version>> {
  const rows = await db()
    .select({ userId: accountSnapshots.userId, changes, seen, readAt, failedAt })
    .from(accountSnapshots)
    .where(inArray(accountSnapshots.userId, userIds))
  const found = rows.map((row) => [row.userId, seenIn(row)] as const)
  return new Map([...userIds.map((id) => [id, unknown] as const), ...found])
}

const unknown: Version = { version: noVersion, isStale: true }

type Row = { changes: number; seen: number; readAt: Date | null; failedAt: Date | null }

const seenIn = (row: Row): Version => ({
  version: versionOf(row),
  isStale: row.seen < row.changes,
})

/** Where nothing was ever read there is nothing to show, whatever was heard of. */
export const versionOf = (row: Omit<Row, 'changes'>) =>
  row.readAt ? [row.seen, Number(row.readAt), Number(row.failedAt)].join('.') : noVersion
