import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration } from 'oidc-provider'
import { createAccounts } from './accounts'
import { readOrMakeKeys } from './keys'
import { createMemory } from './adapter'
import { Provider } from './oidc-provider'
import { createSignIn, type DemoCustomer, problemPage } from './sign-in'
import { oidcClient } from '../settings'

type Options = {
  origin: string // of the sandbox; the issuer is its /identity
  appUrl: string
  keysFile: string
  customers: () => DemoCustomer[]
}

const hour = 3600

/**
 * An OpenID provider under /identity, with one client and no password: whoever one says one is, one is.
 * Its claims are what the app's account linking rests on, `email_verified` above all.
 */
export function createIdentity({ origin, appUrl, keysFile, customers }: Options) {
  const accounts = createAccounts(customers)
  const configuration: Configuration = {
    adapter: createMemory(),
    clients: [
      {
        client_id: oidcClient.id,
        client_secret: oidcClient.secret,
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
      },
    ],
    jwks: readOrMakeKeys(keysFile),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false, // the claims in the id token too, where Auth.js looks for them
    pkce: { required: () => true },
    cookies: { keys: [crypto.randomUUID()] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/identity/sign-in/${uid}` },
    findAccount: (_context, id) => accounts.find(id),
    expiresWithSession: () => false,
    async renderError(context, { error, error_description: says }) {
      const page = await problemPage(appUrl, says ?? error)
      context.set(Object.fromEntries(page.headers))
      context.body = await page.text()
    },
    ttl: { AccessToken: hour, IdToken: hour, Interaction: hour, Session: hour, Grant: hour },

    // There is nobody to ask for consent: the one client may have what it asks for.
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
  const signIn = createSignIn({ provider, accounts, customers, appUrl })
  const answer = provider.callback()

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (path.startsWith('/identity/sign-in/')) return signIn(request, response)
    // The provider finds out where it is mounted by comparing the two, as Express would set them.
    Object.assign(request, { originalUrl: path, url: path.replace(/^\/identity/, '') || '/' })
    await answer(request, response)
  }
}
