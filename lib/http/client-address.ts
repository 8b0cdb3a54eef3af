import ipaddr from 'ipaddr.js'

/** The bucket of all clients that cannot be told apart. */
export const SHARED = 'shared'

const LONGEST = 64 // an IPv6 address in brackets, with a zone and a port, is shorter

/**
 * The key by which one client is limited, from `X-Forwarded-For` as the last of our proxies left it. Each
 * proxy appends the address it was called from, so entry number `trustedProxies` from the right is the
 * client's and everything to the left of it is the client's own invention. IPv6 counts by /64, the least that
 * a household gets. A value that is missing, malformed or loopback shares one bucket: it must not be a way
 * around the limit.
 */
export function clientKey(forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0 || !forwardedFor) return SHARED
  const entry = forwardedFor.split(',').at(-trustedProxies)?.trim() ?? ''
  const address = entry.length <= LONGEST ? parseAddress(withoutPort(entry)) : null
  if (!address || address.range() === 'loopback' || address.range() === 'unspecified') return SHARED
  if (address instanceof ipaddr.IPv4) return address.toString()
  return `${address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

// `1.2.3.4:5678`, `[2001:db8::1]:5678` and `[2001:db8::1]`
const withoutPort = (entry: string) =>
  entry.replace(/^\[(.*)\](?::\d{1,5})?$/, '$1').replace(/^([\d.]+):\d{1,5}$/, '$1')

// The library also reads `1.2.3`, `0x7f.1` and octal numbers, which no proxy writes.
function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.process(text)
  return ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : null
}
