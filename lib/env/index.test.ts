import { expect, test } from 'vitest'
import { z } from 'zod'
import { formOrigins, readEnvironment } from '@/lib/env'

const ownSecret = `whsec_${Buffer.alloc(24, 1).toString('base64')}`

// The values that the sandbox publishes. A test below compares them with a running sandbox.
const oidcClient = { id: 'partner-app', secret: 'sandbox-oidc-secret-known-to-everybody' }
const webhookSecret = 'whsec_c2FuZGJveC13ZWJob29rLXNlY3JldC1rbm93bi10by1hbGw='
const databaseUrl = (port: number) => `postgres://postgres@127.0.0.1:${port}/postgres`

const sandbox = {
  APP_URL: 'http://localhost:3000',
  DATABASE_URL: databaseUrl(4432),
  AUTH_SECRET: 'x'.repeat(32),
  EMAIL_SERVER: 'smtp://127.0.0.1:4025',
  EMAIL_FROM: 'hello@example.com',
  GIGS_API_URL: 'http://127.0.0.1:4000',
  GIGS_PROJECT: 'dev',
  GIGS_API_KEY: 'sandbox-key',
  GIGS_CONNECT_ORIGINS: 'http://127.0.0.1:4000',
  GIGS_WEBHOOK_SECRET: ownSecret,
}
const live = {
  ...sandbox,
  APP_URL: 'https://app.example.com',
  DATABASE_URL: 'postgres://app:secret@db.example.com:5432/app',
  AUTH_SECRET: 'cU3p9vQe1rW7yT5oK8sN2dF6gH4jL0zX',
  EMAIL_SERVER: 'smtps://app:secret@mail.example.com',
  GIGS_API_URL: 'https://api.gigs.com',
  GIGS_API_KEY: 'a-key-of-our-own',
  GIGS_CONNECT_ORIGINS: '',
}
const provider = {
  AUTH_OIDC_ISSUER: 'https://id.example.com/realms/main/',
  AUTH_OIDC_ID: 'app',
  AUTH_OIDC_SECRET: 'a client secret',
}

test('derives the mode from the addresses', () => {
  expect(readEnvironment(sandbox).mode).toBe('sandbox')
  expect(readEnvironment(live).mode).toBe('live')
})

test('uses live Connect by default', () => {
  expect(readEnvironment(live).GIGS_CONNECT_ORIGINS).toEqual(['https://connect.gigs.com'])
})

test.each<[string, Record<string, string>, string[]]>([
  ['the pages of the project', live, ['https://connect.gigs.com', 'https://dev.gigs.com']],
  [
    'pages at other domains',
    { ...live, GIGS_CONNECT_PAGE_ORIGINS: 'https://a.example, https://b.example' },
    ['https://connect.gigs.com', 'https://a.example', 'https://b.example'],
  ],
  [
    'a slug that is not a host name',
    { ...live, GIGS_PROJECT: 'my_project' },
    ['https://connect.gigs.com'],
  ],
  [
    'a provider',
    { ...live, ...provider },
    ['https://connect.gigs.com', 'https://dev.gigs.com', 'https://id.example.com'],
  ],
  [
    'a provider with login pages at another origin',
    { ...live, ...provider, AUTH_OIDC_ORIGINS: 'https://login.example,https://id.example.com' },
    [
      'https://connect.gigs.com',
      'https://dev.gigs.com',
      'https://id.example.com',
      'https://login.example',
    ],
  ],
  ['the sandbox', sandbox, ['http://127.0.0.1:4000']],
])('lists the origins that forms may lead to: %s', (_, variables, origins) => {
  expect(formOrigins(readEnvironment(variables))).toEqual(origins)
})

test('does not allow session URLs at the origins of the pages', () => {
  const { GIGS_CONNECT_ORIGINS } = readEnvironment({
    ...live,
    GIGS_CONNECT_PAGE_ORIGINS: 'https://a.example',
  })
  expect(GIGS_CONNECT_ORIGINS).toEqual(['https://connect.gigs.com'])
})

test.each(['GIGS_CONNECT_PAGE_ORIGINS', 'AUTH_OIDC_ORIGINS'])('%s must match the mode', (name) => {
  const local = { ...live, ...provider, [name]: 'http://127.0.0.1:4000' }
  expect(() => readEnvironment(local)).toThrow(`${name} is http://127.0.0.1:4000`)
})

test('dark Connect pages are off by default', () => {
  expect(readEnvironment(live).GIGS_CONNECT_DARK).toBe('off')
})

test('separates webhook secrets by spaces', () => {
  const { GIGS_WEBHOOK_SECRET } = readEnvironment({
    ...live,
    GIGS_WEBHOOK_SECRET: `${ownSecret} ${ownSecret}`,
  })
  expect(GIGS_WEBHOOK_SECRET).toEqual([ownSecret, ownSecret])
})

test('lists the deep links of native apps, none by default', () => {
  expect(readEnvironment(live).NATIVE_CALLBACKS).toEqual([])
  const variables = { ...live, NATIVE_CALLBACKS: 'myapp://connect, com.example.app:/return' }
  const { NATIVE_CALLBACKS } = readEnvironment(variables)
  expect(NATIVE_CALLBACKS).toEqual(['myapp://connect', 'com.example.app:/return'])
})

test('exports telemetry only to a collector', () => {
  expect(readEnvironment(live).telemetry).toBe(false)
  const collector = { OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://otel:4318/v1/metrics' }
  expect(readEnvironment({ ...live, ...collector }).telemetry).toBe(true)
})

test.each([
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://otel:4318/'],
  ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
  ['OTEL_EXPORTER_OTLP_HEADERS', 'a-key-without-a-name'],
  ['OTEL_METRIC_EXPORT_INTERVAL', '1m'],
])('refuses %s=%s, without repeating it', (name, value) => {
  const read = () => readEnvironment({ ...live, [name]: value })
  expect(read).toThrow(`${name} must`)
  expect(read).not.toThrow(value)
})

test('keeps the trailing slash of an issuer', () => {
  const { AUTH_OIDC_ISSUER } = readEnvironment({ ...live, ...provider })
  expect(AUTH_OIDC_ISSUER).toBe(provider.AUTH_OIDC_ISSUER)
})

test.each([
  ['EMAIL_FROM', 'Your brand <hello@brand.example.com>'],
  ['EMAIL_FROM', '"Brand, Inc." <hello@brand.example.com>'],
  ['DATABASE_URL', 'postgres://app:secret@127.0.0.1:5432/app'], // a proxy or a pooler on the same machine
  ['DATABASE_URL', 'postgresql:///app?host=/var/run/postgresql'],
  ['DATABASE_URL', 'postgres://app:p%23ss@db.example.com/app?sslmode=verify-full'],
  ['EMAIL_SERVER', 'smtp://mail.internal:2525'],
  ['GIGS_PROJECT', 'my-brand_2'],
  ['GIGS_WEBHOOK_SECRET', `whsec_${Buffer.alloc(32, 7).toString('base64')}`],
  ['APP_URL', 'https://app.example.com:8443/'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
  ['SOMETHING_ELSE', ' https://user:password@your-brand.example\n'],
])('live mode accepts %s %s', (name, value) => {
  expect(readEnvironment({ ...live, [name]: value }).mode).toBe('live')
})

test.each([
  ['live', live, {}, 1, 20],
  ['live behind a CDN and a load balancer', live, { TRUSTED_PROXIES: '2' }, 2, 20],
  ['live without a proxy', live, { TRUSTED_PROXIES: '0' }, 0, 20],
  ['live with a custom limit', live, { SIGN_IN_TRIES: '50' }, 1, 50],
  ['the sandbox, where all browsers are one client', sandbox, {}, 0, 5_000],
  ['the sandbox behind a proxy', sandbox, { TRUSTED_PROXIES: '1' }, 1, 20],
])('%s trusts its proxies and limits its clients', (_name, variables, set, proxies, tries) => {
  const { TRUSTED_PROXIES, SIGN_IN_TRIES } = readEnvironment({ ...variables, ...set })
  expect({ TRUSTED_PROXIES, SIGN_IN_TRIES }).toEqual({
    TRUSTED_PROXIES: proxies,
    SIGN_IN_TRIES: tries,
  })
})

test.each([
  ['APP_URL', sandbox, 'localhost:3000'],
  ['APP_URL', sandbox, 'http://localhost:3000/app'],
  ['APP_URL', live, 'http://app.example.com'],
  ['APP_URL', live, 'https://app.example.com/app'],
  ['APP_URL', live, 'https://:secret@app.example.com'],
  ['APP_URL', live, undefined],
  ['DATABASE_URL', sandbox, 'mysql://127.0.0.1'],
  ['DATABASE_URL', live, 'postgres://app:p#ss@db.example.com/app'],
  ['DATABASE_URL', live, databaseUrl(4432)],
  ['DATABASE_URL', live, databaseUrl(5432)],
  ['DATABASE_URL', live, 'postgres://app:secret@localhost:4432/app'],
  ['DATABASE_URL', live, 'postgres://user:password@host:5432/database'],
  ['AUTH_SECRET', sandbox, 'short'],
  ['AUTH_SECRET', live, 'x'.repeat(32)],
  ['AUTH_SECRET', live, 'abc'.repeat(20)],
  ['AUTH_SECRET', live, `${live.AUTH_SECRET}\n`],
  ['EMAIL_SERVER', sandbox, ''],
  ['EMAIL_SERVER', live, 'mail.example.com:587'],
  ['EMAIL_SERVER', live, 'smtp://'],
  ['EMAIL_SERVER', live, 'smtps://user:password@smtp.your-brand.example'],
  ['EMAIL_FROM', live, 'Your brand'],
  ['EMAIL_FROM', live, 'hello@brand.example.com, evil@example.com'],
  ['EMAIL_FROM', live, 'Your brand <hello@your-brand.example>'],
  ['GIGS_API_KEY', sandbox, undefined],
  ['GIGS_API_KEY', live, '   '],
  ['GIGS_API_KEY', live, 'a-key\n'],
  ['GIGS_API_KEY', live, 'a-key\r\nx-other: header'],
  ['GIGS_API_KEY', live, 'a key'],
  ['GIGS_API_KEY', live, 'kéy'],
  ['GIGS_API_KEY', live, 'sandbox-key'],
  ['GIGS_API_URL', sandbox, 'https://api.gigs.com'],
  ['GIGS_API_URL', live, 'http://127.0.0.1:4000'],
  ['GIGS_API_URL', live, 'http://api.gigs.com'],
  ['GIGS_API_URL', live, 'https://api.gigs.com '],
  ['GIGS_API_URL', sandbox, 'http://127.0.0.1.evil.example'],
  ['GIGS_PROJECT', live, 'my/project'],
  ['GIGS_PROJECT', live, '..'],
  ['GIGS_PROJECT', live, 'my project'],
  ['GIGS_PROJECT', live, 'dev\n'],
  ['GIGS_CONNECT_ORIGINS', live, 'https://connect.gigs.com, http://127.0.0.1:4000'],
  ['GIGS_CONNECT_ORIGINS', live, 'https://connect.gigs.com/portal'],
  ['GIGS_CONNECT_ORIGINS', sandbox, 'https://connect.gigs.com'],
  ['GIGS_CONNECT_ORIGINS', sandbox, ''],
  ['AUTH_OIDC_ISSUER', { ...live, ...provider }, 'http://localhost:4000/identity'],
  ['AUTH_OIDC_ISSUER', { ...live, ...provider }, 'http://id.example.com'],
  ['AUTH_OIDC_ISSUER', { ...live, ...provider }, ''],
  ['AUTH_OIDC_ID', { ...live, ...provider }, ''],
  ['AUTH_OIDC_ID', { ...sandbox, ...provider, AUTH_OIDC_ISSUER: sandbox.GIGS_API_URL }, ''],
  ['AUTH_OIDC_SECRET', { ...live, ...provider }, undefined],
  ['AUTH_OIDC_SECRET', { ...live, ...provider }, oidcClient.secret],
  ['GIGS_WEBHOOK_SECRET', sandbox, 'whsec_dG9vIHNob3J0'],
  ['GIGS_WEBHOOK_SECRET', sandbox, ''],
  ['GIGS_WEBHOOK_SECRET', live, 'whsec_'],
  ['GIGS_WEBHOOK_SECRET', live, `whsec_=${Buffer.alloc(24, 1).toString('base64')}`],
  ['GIGS_WEBHOOK_SECRET', live, `${ownSecret} ${webhookSecret}`],
  ['GIGS_IDEMPOTENCY', sandbox, 'maybe'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', live, '0'],
  ['TRUSTED_PROXIES', live, '-1'],
  ['TRUSTED_PROXIES', live, '1.5'],
  ['TRUSTED_PROXIES', live, ' '],
  ['TRUSTED_PROXIES', live, 'all'],
  ['SIGN_IN_TRIES', live, '0'],
  ['SIGN_IN_TRIES', live, '9999999'],
  ['NATIVE_CALLBACKS', live, 'myapp'],
  ['NATIVE_CALLBACKS', live, 'myapp:connect'],
  ['NATIVE_CALLBACKS', live, 'myapp://connect, https://evil.example/'],
  ['NATIVE_CALLBACKS', live, 'javascript://connect'],
  ['NATIVE_CALLBACKS', live, 'data:/text'],
  ['NATIVE_CALLBACKS', live, 'file:///etc'],
  ['NATIVE_CALLBACKS', live, 'intent://connect'],
  ['NATIVE_CALLBACKS', live, 'myapp://user@connect'],
  ['NATIVE_CALLBACKS', live, 'myapp://connect?from=home'],
  ['NATIVE_CALLBACKS', live, 'myapp://connect#top'],
])('names an invalid %s in one line', (name, variables, value) => {
  const read = () => readEnvironment({ ...variables, [name]: value })
  expect(read).toThrow(new RegExp(`^${name} [^\\n]+$`))
})

test.each([
  ['GIGS_API_KEY', live.AUTH_SECRET],
  ['AUTH_OIDC_SECRET', live.AUTH_SECRET],
])('live mode refuses an AUTH_SECRET that is also %s', (name, value) => {
  const read = () => readEnvironment({ ...live, ...provider, [name]: value })
  expect(read).toThrow(/^AUTH_SECRET is the same as [^\n]+$/)
})

// Set by the global set-up, unless the tests run on another database without a sandbox.
const published = process.env['UNIT_SANDBOX_ENVIRONMENT']

test.skipIf(!published)('live mode refuses the values that the sandbox publishes', () => {
  const values = z.record(z.string(), z.string()).parse(JSON.parse(published ?? '{}'))
  const { GIGS_API_KEY, GIGS_WEBHOOK_SECRET, AUTH_OIDC_SECRET, DATABASE_URL } = values
  const read = () =>
    readEnvironment({
      ...live,
      ...provider,
      GIGS_API_KEY,
      GIGS_WEBHOOK_SECRET,
      AUTH_OIDC_SECRET,
      DATABASE_URL,
    })
  expect(read).toThrow(/^(?:[^\n]+ sandbox[^\n]*\n?){4}$/)
})

test('reports all problems, one per line, without secrets', () => {
  const wrong = {
    ...live,
    ...provider,
    GIGS_API_KEY: 'hidden key',
    AUTH_SECRET: 'hidden',
    DATABASE_URL: 'postgres://app:hidden#@db/app',
    GIGS_PROJECT: 'a/b',
    AUTH_OIDC_ID: '',
    EMAIL_FROM: '',
  }
  const read = () => readEnvironment(wrong)
  const names = 'AUTH_OIDC_ID AUTH_SECRET DATABASE_URL EMAIL_FROM GIGS_API_KEY GIGS_PROJECT'
  const named = linesOf(read).map((line) => line.split(' ')[0])
  expect(new Set(named)).toEqual(new Set(names.split(' ')))
  expect(named).toHaveLength(6)
  expect(linesOf(read).join('\n')).not.toContain('hidden')
})

function linesOf(read: () => unknown): string[] {
  try {
    read()
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
  return []
}
