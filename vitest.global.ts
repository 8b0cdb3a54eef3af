import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { createServer } from 'node:net'

/** One embedded Postgres with our tables for all unit tests, over the wire as in production. */
export default async function start() {
  const database = await PGlite.create()
  await migrate(drizzle(database), { migrationsFolder: 'lib/db/migrations' })
  const port = await freePort()
  const server = new PGLiteSocketServer({
    db: database,
    port,
    host: '127.0.0.1',
    maxConnections: 50,
  })
  await server.start()
  Object.assign(process.env, {
    APP_URL: 'http://localhost:3000',
    DATABASE_URL: `postgres://postgres@127.0.0.1:${port}/postgres`,
    AUTH_SECRET: 'a secret that only the unit tests know',
    EMAIL_SERVER: 'smtp://127.0.0.1:1',
    EMAIL_FROM: 'unit@example.com',
    GIGS_API_URL: 'http://127.0.0.1:1',
    GIGS_PROJECT: 'dev',
    GIGS_API_KEY: 'unit-key',
    GIGS_CONNECT_ORIGINS: 'http://127.0.0.1:4000',
    GIGS_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
  })
  return async () => {
    await server.stop()
    await database.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
