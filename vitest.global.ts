import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { freePort } from './sandbox/free-port'
import { openPostgres } from './sandbox/postgres'

/** One embedded Postgres with our tables for all unit tests, over the wire as in production. */
export default async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'connect-unit-'))
  const postgres = await openPostgres({ folder: join(folder, 'postgres'), port: await freePort() })
  const pool = new Pool({ connectionString: postgres.url, max: 1 })
  await migrate(drizzle(pool), { migrationsFolder: 'lib/db/migrations' })
  await pool.end()
  Object.assign(process.env, {
    APP_URL: 'http://localhost:3000',
    DATABASE_URL: postgres.url,
    AUTH_SECRET: 'a secret that only the unit tests know',
    EMAIL_SERVER: 'smtp://127.0.0.1:1',
    EMAIL_FROM: 'unit@example.com',
    GIGS_API_URL: 'http://127.0.0.1:1',
    GIGS_PROJECT: 'dev',
    GIGS_API_KEY: 'unit-key',
    GIGS_CONNECT_ORIGINS: 'http://127.0.0.1:4000',
    GIGS_WEBHOOK_SECRET: [7, 8]
      .map((byte) => `whsec_${Buffer.alloc(24, byte).toString('base64')}`)
      .join(' '),
  })
  return async () => {
    await postgres.close()
    await rm(folder, { recursive: true })
  }
}
