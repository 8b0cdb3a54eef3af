import { NextResponse, type NextRequest } from 'next/server'
import { ABSOLUTE_LOCATION } from '@/lib/http/failed-page'
import { CONFIRM_PATH, newPageHeaders } from '@/lib/http/page-policy'
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

/**
 * Redirects requests for another host, refuses POSTs from other sites, and sets the policy and the nonce of a page.
 * `lib/http/page-policy.ts` sets them on plain page requests, which then don't come here.
 */
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
  const pageHeaders = newPageHeaders()
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(pageHeaders)) headers.set(name, value)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', pageHeaders['content-security-policy'])
  rememberBrowser(request, response)
  const internalHost = internalHostIn(request)
  if (internalHost) response.cookies.set(INTERNAL_HOST_COOKIE, internalHost, signInCookie(86_400))
  return response
}

// The page of a sign-in link needs this cookie to identify its browser, and a page cannot set cookies.
function rememberBrowser({ nextUrl, cookies }: NextRequest, response: NextResponse): void {
  if (nextUrl.pathname !== CONFIRM_PATH || cookies.has(browserCookie())) return
  response.cookies.set(browserCookie(), newBrowser(), signInCookie(3_600))
}

// Excludes the routes that programs call, because Next.js would buffer bodies of any size before they can refuse them.
// They check the origin themselves. Browsers can't send the header from another site without asking first.
export const config = {
  matcher: [
    {
      source:
        '/((?!_next/static/|api/webhooks/|api/connect-sessions|api/email-choices|api/probe).*)',
      missing: [{ type: 'header', key: 'x-page-policy' }], // `HAS_POLICY`, which Next.js must be able to read here
    },
  ],
}
