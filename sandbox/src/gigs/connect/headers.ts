import type { Context } from 'hono'
import { formActionSource } from './callback-url'
import type { Brand } from '../../brand'
import { stylesheetSource } from './styles'

/**
 * Sets the security headers of every Connect page: no frames, no caching, no scripts (docs/gigs-api.md#session-url
 * and docs/gigs-api.md#where-connect-may-run).
 */
export function setSecurityHeaders(c: Context, brand: Brand, callbackUrl: string | null) {
  c.header('Content-Security-Policy', policy(brand, callbackUrl))
  c.header('X-Frame-Options', 'DENY')
  c.header('Cache-Control', 'no-store')
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  // With no-referrer, browsers send `Origin: null` with our own forms as well as with foreign ones.
  c.header('Referrer-Policy', 'same-origin')
}

// Browsers apply form-action to the redirect after a form as well, so it must allow the callback.
function policy(brand: Brand, callbackUrl: string | null) {
  const callback = formActionSource(callbackUrl)
  return [
    "default-src 'none'",
    `style-src ${stylesheetSource(brand)}`,
    'img-src data:',
    `form-action 'self'${callback ? ` ${callback}` : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Returns whether a form was posted by another site. Clients without an Origin header are not browsers and have no cookies to abuse. */
export function isForeignPost(c: Context, ownOrigins: readonly (string | undefined)[]) {
  const sent = c.req.header('origin')
  if (sent !== undefined) return !ownOrigins.includes(sent)
  return (c.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin'
}

/**
 * Returns whether a request is a page navigation. Previews, prefetches, frames and HEAD requests must not use up a
 * session. Ignores Sec-Fetch-Mode, because Node's fetch sends it too.
 */
export function isNavigation(c: Context) {
  if (c.req.method === 'HEAD') return false
  if ((c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '').includes('prefetch')) {
    return false
  }
  return (c.req.header('sec-fetch-dest') ?? 'document') === 'document'
}
