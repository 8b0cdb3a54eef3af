import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 1 })
await migrate(drizzle(pool), { migrationsFolder: 'lib/db/migrations' })
await pool.end()
