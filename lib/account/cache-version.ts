import { inArray } from 'drizzle-orm'
import { db } from '@/lib/db'
import { cachedAccounts } from '@/lib/db/schema'

const { revision, cachedRevision, cachedAt, failedAt } = cachedAccounts

/** The version of an account that was never fetched. */
export const NO_VERSION = ''

/** The version of a cached account, and whether we know of a change that it does not include. */
export type Version = { version: string; isStale: boolean }

export const isSameVersion = (a: Version, b: Version) =>
  a.version === b.version && a.isStale === b.isStale

export async function cacheVersion(userId: string): Promise<Version> {
  return (await cacheVersions([userId])).get(userId) ?? unknown
}

/** Returns the versions of many users with one query. */
export async function cacheVersions(userIds: string[]): Promise<Map<string, Version>> {
  const rows = await db()
    .select({ userId: cachedAccounts.userId, revision, cachedRevision, cachedAt, failedAt })
    .from(cachedAccounts)
    .where(inArray(cachedAccounts.userId, userIds))
  const found = rows.map((row) => {
    const isStale = row.cachedRevision < row.revision
    return [row.userId, { version: versionOf(row), isStale }] as const
  })
  return new Map([...userIds.map((id) => [id, unknown] as const), ...found])
}

const unknown: Version = { version: NO_VERSION, isStale: true }

type Row = { cachedRevision: number; cachedAt: Date | null; failedAt: Date | null }

/** Returns the version of a row of `cachedAccounts`. */
export const versionOf = (row: Row) =>
  row.cachedAt
    ? [row.cachedRevision, Number(row.cachedAt), Number(row.failedAt)].join('.')
    : NO_VERSION
