import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createTcpServer, type Server } from 'node:net'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { brand } from '@/lib/brand'
import type { BrandSettings } from '@/lib/brand-settings'
import { createCertificates } from '../live/certificates'
import { checkBrand } from './brand'
import {
  doctor,
  examine,
  failed,
  failuresOf,
  healthy,
  listen,
  runsFirst,
  warned,
} from './run-doctor'

// What the sandbox can't do wrong, done by small servers.

const hasOpenSsl = spawnSync('openssl', ['version']).status === 0

// Lets names below live.test lead to this machine.
const RESOLVE = pathToFileURL(resolve('scripts/live/resolve.mjs')).href

/** Changes that make a live environment. Its Gigs can't be reached. */
const live = {
  APP_URL: 'https://account.example.com',
  AUTH_SECRET: 'qS1n5lVfN0p7Yw3kX9bD2mTzR8cJ4hGe',
  AUTH_OIDC_ISSUER: '',
  AUTH_OIDC_ID: '',
  AUTH_OIDC_SECRET: '',
  DATABASE_URL: Object.assign(new URL(healthy['DATABASE_URL'] ?? ''), {
    username: 'app',
    password: 'a password that the database ignores',
  }).href,
  EMAIL_FROM: 'Brand <hello@brand.example>',
  GIGS_API_URL: 'https://api.gigs.invalid',
  GIGS_API_KEY: 'a-key-that-no-project-has',
  GIGS_CONNECT_ORIGINS: 'https://connect.gigs.invalid',
  GIGS_PROJECT: 'live',
  GIGS_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 9).toString('base64')}`,
}

test('a connection to the database that is not encrypted, in live mode', async () => {
  const { findings } = await examine(live)
  expect(findings).toContainEqual(
    warned('database.tls', /127\.0\.0\.1 is not encrypted\. Add \?sslmode=verify-full/),
  )
})

test.each([
  ['28P01', /refuses the user or the password of DATABASE_URL/],
  ['3D000', /There is no database "app" .*Create it/],
  ['53300', /no free connection .*Raise max_connections/],
])('a database that refuses the connection with %s', async (code, message) => {
  const fields = ['SFATAL', `C${code}`, 'Mrefused', ''].join('\0')
  const response = Buffer.concat([Buffer.from('E\0\0\0\0'), Buffer.from(`${fields}\0`)])
  response.writeInt32BE(response.length - 1, 1)
  const port = await portOf(
    createTcpServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end(response))
    }),
  )
  const DATABASE_URL = `postgres://app:secret@127.0.0.1:${port}/app`
  expect(await failuresOf({ DATABASE_URL })).toEqual([failed('database.connection', message)])
})

test('a sender whose domain has no SPF and no DMARC record', async () => {
  const dns = createSocket('udp4')
  dns.on('message', (query, { port, address }) => {
    const response = Buffer.from(query)
    response.writeUInt16BE(0x8183, 2) // a response: there is no such name (RFC 1035, section 4.1.1)
    dns.send(response, port, address)
  })
  dns.bind(0, '127.0.0.1')
  await once(dns, 'listening')
  onTestFinished(() => void dns.close())
  const server = `127.0.0.1:${dns.address().port}`
  const NODE_OPTIONS = runsFirst(
    `import { setServers } from 'node:dns/promises'; setServers(['${server}'])`,
  )
  const { findings } = await examine({ ...live, NODE_OPTIONS })
  expect(findings).toContainEqual(
    warned('mail.sender', /brand\.example has no SPF and no DMARC record/),
  )
})

test('an OpenID provider with its login page elsewhere, and without email_verified', async () => {
  const issuer = await provider({ location: 'https://login.provider.example/' })
  const { findings } = await examine({ AUTH_OIDC_ISSUER: issuer })
  expect(findings).toEqual(
    expect.arrayContaining([
      failed(
        'openid.redirect',
        /at https:\/\/login\.provider\.example, .*Add this origin to AUTH_OIDC_ORIGINS/,
      ),
      warned('openid.secret', /did not say whether the secret is right \(500\)/),
      warned('openid.email_verified', /does not list the claim email_verified/),
    ]),
  )
})

test.skipIf(!hasOpenSsl)(
  'an OpenID provider in live mode that names addresses without https',
  async () => {
    const { authority, options } = certificatesFor('id.live.test')
    const port = await portOf(
      createHttpsServer(options, (_, response) => {
        const names = ['authorization_endpoint', 'token_endpoint', 'jwks_uri']
        const plain = names.map((name) => [name, `http://id.live.test/${name}`])
        response.end(JSON.stringify({ issuer, ...Object.fromEntries(plain) }))
      }),
    )
    const issuer = `https://id.live.test:${port}`
    const client = { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_ID: 'app', AUTH_OIDC_SECRET: 'its secret' }
    const node = { NODE_EXTRA_CA_CERTS: authority, NODE_OPTIONS: `--import=${RESOLVE}` }
    const { findings } = await examine({ ...live, ...client, ...node })
    expect(findings).toContainEqual(
      failed('openid.discovery', /authorization_endpoint, without https.*X-Forwarded-Proto: https/),
    )
  },
)

test('one process of several that does not reach its database', async () => {
  let asked = 0
  const port = await portOf(
    createHttpServer(({ url }, response) => {
      const isBroken = url === '/readyz' && (asked += 1) % 2 === 0
      response.writeHead(isBroken ? 503 : 200).end(isBroken ? 'the database is not ready' : 'ok')
    }),
  )
  const { output } = await doctor({ APP_URL: `http://127.0.0.1:${port}` }, [])
  expect(output).toMatch(
    /^  FAIL   address\.ready +A process of the app is not ready: the database is not ready\./m,
  )
})

test('a machine whose clock is wrong', async () => {
  const NODE_OPTIONS = runsFirst('const now = Date.now; Date.now = () => now() - 120_000')
  const differs = /differ by 1[12]\d seconds.*Synchronize the clock/
  expect(await failuresOf({ NODE_OPTIONS })).toEqual([
    failed('database.clock', differs),
    failed('gigs.clock', differs),
  ])
})

test.skipIf(!hasOpenSsl)('a certificate of an authority that Node.js does not know', async () => {
  const { authority, options } = certificatesFor()
  const port = await portOf(createHttpsServer(options, (_, response) => response.end('{}')))
  const GIGS_API_URL = `https://127.0.0.1:${port}`
  expect(await failuresOf({ GIGS_API_URL })).toEqual([
    failed('gigs.key', /an authority that Node\.js does not know.*NODE_EXTRA_CA_CERTS/),
  ])
  const known = await failuresOf({ GIGS_API_URL, NODE_EXTRA_CA_CERTS: authority })
  expect(known).not.toContainEqual(failed('gigs.key', /authority/))
})

/** Starts an OpenID provider that redirects its login to `location` and fails to issue tokens. Returns its address. */
async function provider({ location }: { location: string }): Promise<string> {
  let issuer = ''
  const respond: RequestListener = ({ url = '' }, response) => {
    if (url.startsWith('/login')) return response.writeHead(302, { location }).end()
    if (url.startsWith('/token')) return response.writeHead(500).end()
    return response.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/login`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        claims_supported: ['email'],
      }),
    )
  }
  issuer = `http://127.0.0.1:${await portOf(createHttpServer(respond))}`
  return issuer
}

/** Returns the options of a server with these hosts, and the file of the authority that made its certificate. */
function certificatesFor(...hosts: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'connect-doctor-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { authority, certificate, key } = createCertificates(folder, hosts)
  return { authority, options: { cert: readFileSync(certificate), key: readFileSync(key) } }
}

/** Lets a server listen until the test ends. Returns its port. */
function portOf(server: Server): Promise<number> {
  onTestFinished(() => void server.close())
  return listen(server)
}

describe('the brand', () => {
  const settings: BrandSettings = {
    ...brand,
    name: 'Acme',
    supportEmail: 'help@acme.com',
    senderEmail: 'hello@acme.com',
    legal: { terms: null, privacy: null, imprint: null },
    billing: { order: { href: 'mailto:orders@acme.com' }, pay: { href: 'mailto:pay@acme.com' } },
  }

  test.each([
    ['an e-mail address', { supportEmail: 'help@fernline.example' }],
    [
      'a link',
      {
        legal: {
          ...settings.legal,
          imprint: { href: 'https://fernline.example', isAccepted: false },
        },
      },
    ],
  ])('with %s of the example, in live mode', async (_, example) => {
    const findings = await checkBrand(
      { environment: { mode: 'live' } },
      { ...settings, ...example },
    )
    expect(findings).toEqual([warned('brand.addresses', /such as .*fernline\.example\. Set your/)])
  })

  test.each(['live', 'sandbox'] as const)('with addresses of its own, in %s mode', async (mode) => {
    const findings = await checkBrand({ environment: { mode } }, settings)
    expect(findings).toEqual([expect.objectContaining({ state: 'ok' })])
  })
})
