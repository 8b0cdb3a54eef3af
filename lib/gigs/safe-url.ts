import { isLoopback } from '@/lib/env/mode.mjs'

/**
 * Returns the parsed form of an address that Gigs sent, to redirect a customer to. Returns null unless it is https, or
 * http on this machine, and has no user info. Always redirect to the parsed address, because browsers interpret tabs,
 * backslashes and control characters in their own way.
 */
export function safeUrl(text: string | null): string | null {
  if (!text || text.length > 4_096 || !URL.canParse(text)) return null
  const url = new URL(text)
  const isEncrypted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  return isEncrypted && !url.username && !url.password ? url.href : null
}
