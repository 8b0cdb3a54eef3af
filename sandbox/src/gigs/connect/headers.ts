import type { Context } from 'hono'
import { formActionSource } from './callback-url'
import { stylesheetSource } from './styles'

/**
 * The headers of every Connect page: never framed, never stored, no script at all (docs/gigs-api.md#session-url
 * and docs/gigs-api.md#where-connect-may-run).
 */
export function secure(c: Context, callbackUrl: string | null) {
  c.header('Content-Security-Policy', policy(callbackUrl))
  c.header('X-Frame-Options', 'DENY')
  c.header('Cache-Control', 'no-store')
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  // With no-referrer a browser sends `Origin: null` on our own forms, and they could not be told from foreign ones.
  c.header('Referrer-Policy', 'same-origin')
}

// Browsers apply form-action to the redirects after a form too, so the way home has to be named.
function policy(callbackUrl: string | null) {
  const home = formActionSource(callbackUrl)
  return [
    "default-src 'none'",
    `style-src ${stylesheetSource}`,
    'img-src data:',
    `form-action 'self'${home ? ` ${home}` : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A form sent from another site's page. Without an Origin header it was no browser, and has no cookie to abuse. */
export function isForeignPost(c: Context, own: readonly (string | undefined)[]) {
  const sent = c.req.header('origin')
  if (sent !== undefined) return !own.includes(sent)
  return (c.req.header('sec-fetch-site') ?? 'same-origin') !== 'same-origin'
}

/**
 * Whether a request can run the page. Previews, prefetches, frames and probes by HEAD must not use a session up.
 * What it is for is told by Sec-Fetch-Dest alone: Node's fetch claims a Sec-Fetch-Mode too, without being a page.
 */
export function isNavigation(c: Context) {
  if (c.req.method === 'HEAD') return false
  if ((c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '').includes('prefetch')) {
    return false
  }
  return (c.req.header('sec-fetch-dest') ?? 'document') === 'document'
}
