import { sql } from 'drizzle-orm'
import { Pool } from 'pg'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { migrateDatabase } from '@/lib/db/migrate.mjs'

// The embedded Postgres has only one database and one session.
test.runIf(process.env['UNIT_DATABASE_URL'])(
  'eight concurrent migrations run each migration once',
  async () => {
    const name = `migrate_${crypto.randomUUID().replaceAll('-', '')}`
    await db().execute(sql`create database ${sql.identifier(name)}`)
    const url = new URL(process.env['DATABASE_URL'] ?? '')
    url.pathname = `/${name}`
    await Promise.all(Array.from({ length: 8 }, () => migrateDatabase(url.href)))
    const pool = new Pool({ connectionString: url.href })
    const { rows } = await pool.query('select hash from drizzle.__drizzle_migrations')
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length)
    await pool.end()
    await db().execute(sql`drop database ${sql.identifier(name)}`)
  },
)
