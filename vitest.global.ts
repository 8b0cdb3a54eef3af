import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrateDatabase } from './lib/db/migrate.mjs'

/**
 * Starts one Postgres with our tables for all unit tests: the embedded one, or a new database on the server of
 * UNIT_DATABASE_URL.
 */
export default async function start() {
  const given = process.env['UNIT_DATABASE_URL']
  const postgres = given ? await openDatabase(given) : await openEmbedded()
  await migrateDatabase(postgres.url)
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
  return postgres.close
}

async function openEmbedded() {
  const { createSandbox } = await import('connect-sandbox')
  const data = await mkdtemp(join(tmpdir(), 'connect-unit-'))
  const sandbox = await createSandbox({ data })
  await sandbox.start()
  process.env['UNIT_SANDBOX_URL'] = sandbox.url
  process.env['UNIT_SANDBOX_ENVIRONMENT'] = JSON.stringify(sandbox.environment)
  async function close() {
    await sandbox.stop()
    await rm(data, { recursive: true })
  }
  return { url: sandbox.environment['DATABASE_URL'] ?? '', close }
}

async function openDatabase(server: string) {
  const name = `unit_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  async function close() {
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await client.end()
  }
  return { url: Object.assign(new URL(server), { pathname: `/${name}` }).href, close }
}
