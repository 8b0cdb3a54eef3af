import { NextResponse, type NextRequest } from 'next/server'
import { env, formOrigins } from '@/lib/env'
import { ABSOLUTE_LOCATION } from '@/lib/http/failed-page'
import {
  INTERNAL_HOST_COOKIE,
  internalHostIn,
  isForeignPost,
  redirectFor,
} from '@/lib/http/public-host'
import { log } from '@/lib/log'
import { LANGUAGE_COOKIE, visitorLocale } from '@/lib/i18n/locale'
import { translatorFor } from '@/lib/i18n/translator'
import { browserCookie, newBrowser, signInCookie } from '@/lib/auth/sign-in-cookies'

/** Redirects requests for another host, refuses POSTs from other sites, and sets the nonce of each page. */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers({ 'cache-control': 'no-store' })
  const target = redirectFor(request, request.cookies.get(INTERNAL_HOST_COOKIE)?.value)
  if (target) {
    headers.set(ABSOLUTE_LOCATION, target)
    return NextResponse.redirect(target, { status: 307, headers })
  }
  if (isForeignPost(request)) {
    log.info({ step: 'refused', reason: 'foreign origin', path: request.nextUrl.pathname })
    return new NextResponse(crossSiteText(request), { status: 403, headers })
  }
  return withPolicy(request)
}

function crossSiteText({ cookies, headers }: NextRequest): string {
  const chosen = cookies.get(LANGUAGE_COOKIE)?.value
  return translatorFor(visitorLocale(chosen, headers.get('accept-language')))('errors.crossSite')
}

function withPolicy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy) // Next.js reads the nonce from this header
  // Next.js compares the Origin of a form with this host. A proxy may not forward the public host.
  headers.set('x-forwarded-host', new URL(env().APP_URL).host)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  rememberBrowser(request, response)
  const internalHost = internalHostIn(request)
  if (internalHost) response.cookies.set(INTERNAL_HOST_COOKIE, internalHost, signInCookie(86_400))
  return response
}

// The page of a sign-in link needs this cookie to identify its browser, and a page cannot set cookies.
function rememberBrowser({ nextUrl, cookies }: NextRequest, response: NextResponse): void {
  if (nextUrl.pathname !== '/sign-in/confirm' || cookies.has(browserCookie())) return
  response.cookies.set(browserCookie(), newBrowser(), signInCookie(3_600))
}

// Excludes the routes that programs call, because Next.js would buffer bodies of any size before they can refuse them.
// They check the origin themselves.
export const config = {
  matcher: '/((?!_next/static/|api/webhooks/|api/connect-sessions|api/email-choices|api/probe).*)',
}

function contentSecurityPolicy(nonce: string): string {
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
