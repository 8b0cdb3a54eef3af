import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration, JWKS } from 'oidc-provider'
import { z } from 'zod'
import { type Brand, defaultBrand } from '../brand'
import { createAccounts } from './accounts'
import { createAdapter } from './adapter'
import { Provider } from './oidc-provider'
import { createSignIn, type DemoCustomer, errorPage } from './sign-in'
import { OIDC_CLIENT_ID } from '../settings'

type Options = {
  origin: string // the issuer is /identity on this origin
  appUrl: string
  brand?: Brand // a neutral one by default
  secret: string // of the client
  keysFile: string
  customers: () => DemoCustomer[]
}

const HOUR_SECONDS = 3600

/**
 * Creates an OpenID provider under /identity with one client and no passwords. Its claims, above all
 * `email_verified`, let the app test account linking.
 */
export function createIdentity(options: Options) {
  const { origin, appUrl, secret, keysFile, customers, brand = defaultBrand } = options
  const accounts = createAccounts(customers)
  const configuration: Configuration = {
    adapter: createAdapter(),
    clients: [
      {
        client_id: OIDC_CLIENT_ID,
        client_secret: secret,
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
      },
    ],
    jwks: readOrCreateKeys(keysFile),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false, // adds the claims to the id token, where Auth.js reads them
    pkce: { required: () => true },
    cookies: { keys: [crypto.randomUUID()] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/identity/sign-in/${uid}` },
    findAccount: (_context, id) => accounts.find(id),
    expiresWithSession: () => false,
    async renderError(context, { error, error_description: description }) {
      const page = await errorPage({ appUrl, brand }, description ?? error)
      context.set(Object.fromEntries(page.headers))
      context.body = await page.text()
    },
    ttl: {
      AccessToken: HOUR_SECONDS,
      IdToken: HOUR_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: HOUR_SECONDS,
      Grant: HOUR_SECONDS,
    },

    // Grants everything without asking for consent.
    async loadExistingGrant({ oidc }) {
      const { Grant } = oidc.provider
      const grant = new Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(`${origin}/identity`, configuration)
  const { host, protocol } = new URL(origin)
  const addressHeaders = {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
  }
  provider.proxy = true // reads these headers
  const signIn = createSignIn({ provider, accounts, customers, appUrl, brand })
  const handle = provider.callback()

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The provider builds its URLs and cookies from these headers, and a proxy may set others or none.
    Object.assign(request.headers, addressHeaders)
    const path = request.url ?? ''
    if (path.startsWith('/identity/sign-in/')) return signIn(request, response)
    // The provider compares the two to find its mount path, as with Express.
    Object.assign(request, { originalUrl: path, url: path.replace(/^\/identity/, '') || '/' })
    await handle(request, response)
  }
}

const keySet = z.object({ keys: z.array(z.record(z.string(), z.string())).min(1) })

/** Returns the signing keys of the identity provider. Creates them once, so that they survive a restart. */
function readOrCreateKeys(file: string): JWKS {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const key = {
      ...privateKey.export({ format: 'jwk' }),
      use: 'sig',
      alg: 'RS256',
      kid: 'sandbox',
    }
    writeFileSync(file, JSON.stringify({ keys: [key] }), { mode: 0o600 })
  }
  return keySet.parse(JSON.parse(readFileSync(file, 'utf8')))
}
