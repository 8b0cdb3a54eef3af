import type { CallbackStatus } from '../model/state'

/**
 * The address a customer is sent to when a trip ends (docs/gigs-api.md#callback-parameters): `session_id` and
 * `status` come after the query parameters that are already there and before a fragment, and
 * everything already there stays as it is, whether the address is a web URL or a deep link.
 */
export function buildCallbackUrl(callbackUrl: string, sessionId: string, status: CallbackStatus) {
  const hash = callbackUrl.indexOf('#')
  const address = hash < 0 ? callbackUrl : callbackUrl.slice(0, hash)
  const fragment = hash < 0 ? '' : callbackUrl.slice(hash)
  const query = `session_id=${encodeURIComponent(sessionId)}&status=${status}`
  return asciiOnly(`${address}${separatorAfter(address)}${query}${fragment}`)
}

/**
 * What `form-action` has to allow so that a browser may follow the redirect which answers a form:
 * the origin of a web URL, the scheme of anything else.
 */
export function formActionSource(callbackUrl: string | null) {
  if (callbackUrl === null) return null
  const { protocol, origin } = new URL(callbackUrl)
  // A policy has no way to write IPv6 hosts, and a host may hold a character that ends a directive.
  return /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin) ? origin : protocol
}

function separatorAfter(address: string) {
  if (!address.includes('?')) return '?'
  return /[?&]$/.test(address) ? '' : '&'
}

// A Location header holds ASCII alone; browsers would encode the rest of an address the same way.
function asciiOnly(address: string) {
  return address.replace(/[^\u0021-\u007e]/gu, (character) =>
    Array.from(new TextEncoder().encode(character), percent).join(''),
  )
}

function percent(byte: number) {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
