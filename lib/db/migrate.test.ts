import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { migrateDatabase } from '@/lib/db/migrate.mjs'
import journal from '@/lib/db/migrations/meta/_journal.json'

const all = journal.entries.length

// The embedded Postgres has only one database and one session.
describe.runIf(process.env['UNIT_DATABASE_URL'])('on a server', () => {
  const url = new URL(process.env['DATABASE_URL'] ?? '')
  const query = async (text: string) => {
    const client = new Client({ connectionString: url.href })
    await client.connect()
    return client.query(text).finally(() => client.end())
  }

  beforeEach(async () => {
    url.pathname = `/migrate_${crypto.randomUUID().replaceAll('-', '')}`
    await db().execute(sql`create database ${sql.identifier(url.pathname.slice(1))}`)
  })

  afterEach(() => db().execute(sql`drop database ${sql.identifier(url.pathname.slice(1))}`))

  test('eight concurrent migrations run each migration once', async () => {
    const runs = await Promise.all(Array.from({ length: 8 }, () => migrateDatabase(url.href)))
    const { rows } = await query('select hash from drizzle.__drizzle_migrations')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length)
    const applied = runs.map((run) => run.applied).toSorted((a, b) => b - a)
    expect(applied).toEqual([rows.length, 0, 0, 0, 0, 0, 0, 0])
  })

  test('a database without triggers is migrated, and gets the trigger once it can', async () => {
    await query('drop extension plpgsql')
    for (const applied of [all, 0]) {
      expect(await migrateDatabase(url.href)).toEqual({ applied, notifies: false })
    }
    expect((await query('select from users')).rowCount).toBe(0)
    await query('create extension plpgsql')
    for (let time = 0; time < 2; time += 1) {
      expect(await migrateDatabase(url.href)).toEqual({ applied: 0, notifies: true })
    }
  })

  test('a database without pg_notify gets no trigger, which would refuse all changes', async () => {
    await query('alter function pg_notify(text, text) rename to no_notify')
    expect(await migrateDatabase(url.href)).toEqual({ applied: all, notifies: false })
    expect((await query('select from pg_trigger where not tgisinternal')).rowCount).toBe(0)
  })

  test('a database without advisory locks is migrated', async () => {
    await query('alter function pg_advisory_lock(bigint) rename to no_lock')
    expect(await migrateDatabase(url.href)).toEqual({ applied: all, notifies: true })
  })
})
