import type { IncomingMessage, ServerResponse } from 'node:http'
import { env, formOrigins } from '@/lib/env'
import { internalHostIn, redirectFor } from '@/lib/http/public-host'

/** Marks a request whose policy is set, so that `proxy.ts` does not run for it. */
export const HAS_POLICY = 'x-page-policy'

/** Returns a Content Security Policy with a new nonce. Next.js reads the nonce from this header of the request. */
export const newPagePolicy = (): string =>
  policyOf(Buffer.from(crypto.randomUUID()).toString('base64'))

/**
 * Sets the policy of a page that needs nothing else from `proxy.ts`, which almost all do. Next.js takes about a
 * millisecond of processor time to call that. Removes the mark that a client has sent.
 */
export function setPolicyOfPlainPage(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[HAS_POLICY]
  if (!isPlainPage(request)) return
  const policy = newPagePolicy()
  request.headers[HAS_POLICY] = '1'
  request.headers['content-security-policy'] = policy
  request.headers['x-forwarded-host'] = new URL(env().APP_URL).host // as in `proxy.ts`
  response.setHeader('content-security-policy', policy)
}

const NO_PAGE = /^\/(api|_next)(\/|$)/
// Its page needs a cookie, which only `proxy.ts` can set.
const CONFIRM_PATH = '/sign-in/confirm'

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
