import type { CallbackStatus } from '../model/state'

/**
 * Returns the URL that Connect redirects to at the end of a session (docs/gigs-api.md#callback-parameters). It adds
 * `session_id` and `status` after the existing query and before the fragment, and leaves the rest of the callback
 * URL unchanged. Works for web URLs and deep links.
 */
export function buildCallbackUrl(callbackUrl: string, sessionId: string, status: CallbackStatus) {
  const hash = callbackUrl.indexOf('#')
  const address = hash < 0 ? callbackUrl : callbackUrl.slice(0, hash)
  const fragment = hash < 0 ? '' : callbackUrl.slice(hash)
  const query = `session_id=${encodeURIComponent(sessionId)}&status=${status}`
  return asciiOnly(`${address}${separatorAfter(address)}${query}${fragment}`)
}

/**
 * Returns the CSP source for `form-action` that lets a browser follow the redirect after a form: the origin of a web
 * URL, otherwise the scheme.
 */
export function formActionSource(callbackUrl: string | null) {
  if (callbackUrl === null) return null
  const { protocol, origin } = new URL(callbackUrl)
  // A policy cannot contain IPv6 hosts, and a host may contain a character that ends the directive.
  return /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin) ? origin : protocol
}

function separatorAfter(address: string) {
  if (!address.includes('?')) return '?'
  return /[?&]$/.test(address) ? '' : '&'
}

// A Location header must be ASCII. Browsers would encode other characters the same way.
function asciiOnly(address: string) {
  return address.replace(/[^\u0021-\u007e]/gu, (character) =>
    Array.from(new TextEncoder().encode(character), percent).join(''),
  )
}

function percent(byte: number) {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
