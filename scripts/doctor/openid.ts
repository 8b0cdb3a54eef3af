import { z } from 'zod'
import type { Environment } from '@/lib/env'
import { reasonOf } from '../connection-error.mjs'
import { failure, type Finding, ok, type Setup, skipped, TIMEOUT_MS, warning } from './finding'

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  claims_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
})

const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const

type Discovery = z.infer<typeof discovery>

/** Checks the OpenID provider: its discovery, our redirect address, our secret and the `email_verified` claim. */
export async function checkOpenId({ environment }: Setup): Promise<Finding[]> {
  const { AUTH_OIDC_ISSUER: issuer } = environment
  if (!issuer) {
    return [
      skipped('openid.discovery', 'AUTH_OIDC_ISSUER is not set: customers sign in by e-mail only.'),
    ]
  }
  const found = await discover(issuer, environment.mode)
  if ('state' in found) return [found]
  return [
    ok('openid.discovery', `${issuer} describes itself.`),
    await checkRedirect(found, environment),
    await checkSecret(found, environment),
    checkClaim(found),
  ]
}

async function discover(issuer: string, mode: Environment['mode']): Promise<Discovery | Finding> {
  const check = 'openid.discovery'
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  let body: unknown
  try {
    const response = await get(address)
    if (!response.ok) {
      return failure(check, `${address} responds with ${response.status}. Check AUTH_OIDC_ISSUER.`)
    }
    body = await response.json()
  } catch (error) {
    if (error instanceof SyntaxError) {
      return failure(check, `${address} is not JSON. Check AUTH_OIDC_ISSUER.`)
    }
    return failure(check, `The OpenID provider can’t be reached: ${reasonOf(error)}`)
  }
  const { data } = discovery.safeParse(body)
  if (!data) return failure(check, `${address} is incomplete. Check AUTH_OIDC_ISSUER.`)
  if (data.issuer !== issuer) {
    return failure(
      check,
      `The provider calls itself ${data.issuer}. Set AUTH_OIDC_ISSUER to exactly this text.`,
    )
  }
  const plain = endpoints.find((name) => !data[name].startsWith('https:'))
  if (mode === 'sandbox' || !plain) return data
  return failure(
    check,
    `The provider names ${data[plain]} as its ${plain}, without https. If a proxy terminates TLS for the provider, let it send X-Forwarded-Proto: https.`,
  )
}

async function checkRedirect(found: Discovery, environment: Environment): Promise<Finding> {
  const check = 'openid.redirect'
  const redirect = `${environment.APP_URL}/api/auth/callback/oidc`
  const query = new URLSearchParams({
    client_id: environment.AUTH_OIDC_ID ?? '',
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'doctor',
    nonce: 'doctor',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', // the example of RFC 7636
    code_challenge_method: 'S256',
  })
  const address = new URL(found.authorization_endpoint)
  for (const [name, value] of query) address.searchParams.set(name, value)
  try {
    const { status, headers } = await get(address.href, 'manual')
    const target = URL.parse(headers.get('location') ?? '', address)
    const problem = target?.searchParams.get('error') ?? (status >= 400 ? String(status) : null)
    if (!problem) return checkOrigins(check, target ?? address, environment)
    return failure(
      check,
      `The provider refuses the client AUTH_OIDC_ID with the redirect address ${redirect} (${problem}). Register this address exactly.`,
    )
  } catch (error) {
    return failure(check, `The login page of the provider can’t be reached: ${reasonOf(error)}`)
  }
}

// Browsers apply our policy to each redirect after the button.
function checkOrigins(check: string, target: URL, environment: Environment): Finding {
  const { APP_URL, AUTH_OIDC_ISSUER = '', AUTH_OIDC_ORIGINS = [] } = environment
  const allowed = [new URL(AUTH_OIDC_ISSUER).origin, APP_URL, ...AUTH_OIDC_ORIGINS]
  if (allowed.includes(target.origin)) {
    return ok(check, 'The provider accepts the client and the redirect address.')
  }
  return failure(
    check,
    `The login page is at ${target.origin}, which browsers would block. Add this origin to AUTH_OIDC_ORIGINS.`,
  )
}

// A made-up code is refused in another way than a wrong secret (RFC 6749, section 5.2).
async function checkSecret(found: Discovery, environment: Environment): Promise<Finding> {
  const check = 'openid.secret'
  const { AUTH_OIDC_ID = '', AUTH_OIDC_SECRET = '', APP_URL } = environment
  const basic = [AUTH_OIDC_ID, AUTH_OIDC_SECRET].map(encodeURIComponent).join(':')
  try {
    const response = await fetch(found.token_endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: 'doctor',
        code_verifier: 'd'.repeat(43),
        redirect_uri: `${APP_URL}/api/auth/callback/oidc`,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body: unknown = await response.json().catch(() => null)
    const { error } = z.object({ error: z.string() }).safeParse(body).data ?? { error: '' }
    if (response.status === 401 || error === 'invalid_client' || error === 'unauthorized_client') {
      return failure(
        check,
        'The provider refuses AUTH_OIDC_SECRET. Copy the secret of the client again.',
      )
    }
    if (error === 'invalid_grant') return ok(check, 'The provider accepts the secret.')
    return warning(
      check,
      `The provider did not say whether the secret is right (${response.status}).`,
    )
  } catch (error) {
    return failure(check, `The provider’s token address can’t be reached: ${reasonOf(error)}`)
  }
}

function checkClaim({ claims_supported: claims }: Discovery): Finding {
  const check = 'openid.email_verified'
  if (claims?.includes('email_verified')) {
    return ok(check, 'The provider says which addresses are verified.')
  }
  return warning(
    check,
    'The provider does not list the claim email_verified. Customers can sign in this way only if its value is true. Microsoft Entra needs it as an added claim; see docs/going-live.md.',
  )
}

const get = (address: string, redirect: 'manual' | 'follow' = 'follow') =>
  fetch(address, { redirect, signal: AbortSignal.timeout(TIMEOUT_MS) })
