import type { IncomingMessage, ServerResponse } from 'node:http'
import { env, formOrigins } from '@/lib/env'
import { internalHostIn, redirectFor } from '@/lib/http/public-host'

/** Marks a request whose policy is set, so that `proxy.ts` does not run for it. */
export const HAS_POLICY = 'x-page-policy'

/** The page of a sign-in link. It needs a cookie, which only `proxy.ts` can set. */
export const CONFIRM_PATH = '/sign-in/confirm'

/**
 * Returns the headers to set on the request for a page, with a new nonce. Next.js reads the nonce from the policy, and
 * compares the Origin of a form with the host, because a proxy may not forward the public host. The response needs the
 * same policy.
 */
export function newPageHeaders() {
  return {
    'content-security-policy': policyOf(Buffer.from(crypto.randomUUID()).toString('base64')),
    'x-forwarded-host': new URL(env().APP_URL).host,
  }
}

/**
 * Sets the policy of a page that needs nothing else from `proxy.ts`, which almost all do. Next.js takes about a
 * millisecond of processor time to call that. Removes the mark that a client has sent.
 */
export function setPolicyOfPlainPage(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[HAS_POLICY]
  if (!isPlainPage(request)) return
  const headers = newPageHeaders()
  Object.assign(request.headers, headers, { [HAS_POLICY]: '1' })
  response.setHeader('content-security-policy', headers['content-security-policy'])
}

const NO_PAGE = /^\/(api|_next)(\/|$)/

function isPlainPage({ method = '', url: path = '', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  const address = `${env().APP_URL}${path}`
  if (!path.startsWith('/') || path.startsWith('//') || !URL.canParse(address)) return false
  const { pathname } = new URL(address)
  if (NO_PAGE.test(pathname) || pathname.startsWith(CONFIRM_PATH)) return false
  const get = (name: string) => headers[name]?.toString() ?? null
  const request = { method, url: address, headers: { get, has: (name: string) => name in headers } }
  return redirectFor(request) === null && internalHostIn(request) === null
}

function policyOf(nonce: string): string {
  const isDevelopment = env().NODE_ENV === 'development'
  const rules = {
    'default-src': ["'none'"],
    'script-src': [
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    'style-src': ["'self'", isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    // Browsers also apply this to redirects after a form submission, so it lists the targets of our actions.
    'form-action': ["'self'", ...formOrigins(env())],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}
