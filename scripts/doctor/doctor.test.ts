import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox } from 'connect-sandbox'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import { migrateDatabase } from '@/lib/db/migrate.mjs'
import { compareClocks } from './finding'
import {
  change,
  doctor,
  examine,
  failed,
  failuresOf,
  healthy,
  sandboxUrl,
  unusedAddress,
  warned,
} from './run-doctor'

test('finds nothing to correct in a healthy setup', async () => {
  const { code, findings } = await examine()
  expect(findings.filter(({ state }) => state === 'failure')).toEqual([])
  expect(code).toBe(0)
  expect(findings.filter(({ state }) => state === 'ok').map(({ check }) => check)).toEqual(
    expect.arrayContaining([
      'environment',
      'database.connection',
      'database.migrations',
      'mail.server',
      'openid.discovery',
      'openid.redirect',
      'openid.secret',
      'gigs.key',
      'gigs.project',
      'gigs.clock',
      'gigs.plans',
      'gigs.connect',
      'gigs.idempotency',
    ]),
  )
})

test('prints one line per check, and how many need attention', async () => {
  const { output } = await doctor({}, ['--before-start'])
  expect(output).toMatch(/^Gigs\n  ok     gigs\.key +The key is valid for the project dev\.$/m)
  expect(output).toMatch(/^\d+ ok, warnings: \d+, failures: 0\.$/m)
})

test('prints how to use it for an unknown option', async () => {
  const { code, errors } = await doctor({}, ['--fix'])
  expect(code).toBe(2)
  expect(errors).toContain('Usage: npm run doctor')
})

test('names each variable to correct, and checks nothing else', async () => {
  const { code, findings } = await examine({ GIGS_API_KEY: undefined, AUTH_SECRET: 'short' })
  expect(code).toBe(1)
  expect(findings).toEqual([
    {
      check: 'environment',
      state: 'failure',
      message: expect.stringContaining('AUTH_SECRET must'),
    },
    {
      check: 'environment',
      state: 'failure',
      message: expect.stringContaining('GIGS_API_KEY is not set'),
    },
  ])
})

describe('the database', () => {
  test('that nothing listens for', async () => {
    const DATABASE_URL = `${await unusedAddress('postgres')}/app`
    expect(await failuresOf({ DATABASE_URL })).toEqual([
      failed('database.connection', /nothing listens.*ECONNREFUSED/),
    ])
  })

  test('whose host is unknown', async () => {
    const DATABASE_URL = 'postgres://app:secret@database.invalid/app'
    expect(await failuresOf({ DATABASE_URL })).toEqual([
      failed('database.connection', /database\.invalid can’t be reached.*(ENOTFOUND|EAI_AGAIN)/),
    ])
  })

  test('without the tables of this version, or without its trigger', async () => {
    const data = await mkdtemp(join(tmpdir(), 'connect-doctor-'))
    const other = await createSandbox({ data })
    await other.start()
    const DATABASE_URL = other.environment['DATABASE_URL'] ?? ''
    expect(await failuresOf({ DATABASE_URL })).toEqual([
      failed('database.migrations', 'has no tables of this app. Run npm run db:migrate'),
    ])
    await migrateDatabase(DATABASE_URL)
    const client = new Client({ connectionString: DATABASE_URL })
    await client.connect()
    await client.query('update drizzle.__drizzle_migrations set created_at = 1')
    expect(await failuresOf({ DATABASE_URL })).toEqual([
      failed('database.migrations', 'older than this version. Run npm run db:migrate'),
    ])
    await client.query('update drizzle.__drizzle_migrations set created_at = 9e12')
    await client.query('drop trigger account_changed on account_snapshots')
    await client.end()
    expect((await examine({ DATABASE_URL })).findings).toContainEqual(
      warned('database.notifications', 'no trigger that notifies of changes'),
    )
    await other.stop()
    await rm(data, { recursive: true })
  })
})

describe('the mail server', () => {
  test('that nothing listens for', async () => {
    const EMAIL_SERVER = await unusedAddress('smtp')
    expect(await failuresOf({ EMAIL_SERVER })).toEqual([
      failed('mail.server', /can’t be used.*(ECONNREFUSED|ESOCKET)/),
    ])
  })

  test('that does not expect TLS', async () => {
    const EMAIL_SERVER = healthy['EMAIL_SERVER']?.replace('smtp:', 'smtps:')
    expect(await failuresOf({ EMAIL_SERVER })).toEqual([
      failed('mail.server', /can’t be used.*TLS/),
    ])
  })

  test('accepts a test mail, or refuses its address', async () => {
    const to = `${crypto.randomUUID()}@example.com`
    const { findings } = await examine({}, ['--mail', to])
    expect(findings).toContainEqual(expect.objectContaining({ check: 'mail.test', state: 'ok' }))
    await change('mail-faults', { to, status: 550 })
    expect(await failuresOf({}, ['--mail', to])).toEqual([
      failed('mail.test', 'refuses the address of --mail \\(550\\)'),
    ])
    await change(`mail-faults?to=${to}`, null)
  })
})

describe('the OpenID provider', () => {
  test('with another name', async () => {
    const AUTH_OIDC_ISSUER = `${healthy['AUTH_OIDC_ISSUER']}/`
    expect(await failuresOf({ AUTH_OIDC_ISSUER })).toEqual([
      failed('openid.discovery', `calls itself ${healthy['AUTH_OIDC_ISSUER']}\\.`),
    ])
  })

  test('without a description', async () => {
    const AUTH_OIDC_ISSUER = `${sandboxUrl}/nowhere`
    expect(await failuresOf({ AUTH_OIDC_ISSUER })).toEqual([
      failed('openid.discovery', 'responds with 40\\d'),
    ])
  })

  test('that does not know our redirect address', async () => {
    expect(await failuresOf({ APP_URL: 'http://localhost:3999' })).toEqual([
      failed('openid.redirect', 'Register this address exactly'),
    ])
  })

  test('that refuses our secret', async () => {
    expect(await failuresOf({ AUTH_OIDC_SECRET: 'not-the-secret-of-this-client' })).toEqual([
      failed('openid.secret', 'refuses AUTH_OIDC_SECRET'),
    ])
  })

  test('that is not set is skipped', async () => {
    const none = { AUTH_OIDC_ISSUER: '', AUTH_OIDC_ID: '', AUTH_OIDC_SECRET: '' }
    const { code, findings } = await examine(none)
    expect(code).toBe(0)
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'openid.discovery', state: 'skipped' }),
    )
  })
})

test.each([
  [0, 'ok'],
  [59_000, 'ok'],
  [-59_000, 'ok'],
  [61_000, 'failure'],
  [-61_000, 'failure'],
])('a clock that differs by %i ms: %s', (difference, state) => {
  const now = Date.now()
  expect(compareClocks('gigs.clock', 'Gigs', now + difference, now).state).toBe(state)
})
