import ipaddr from 'ipaddr.js'

/** The key for all clients without a usable address. */
export const SHARED = 'shared'

const LONGEST = 64 // an IPv6 address in brackets, with a zone and a port, is shorter

/**
 * Returns the rate limit key of a client from `X-Forwarded-For`. Each proxy appends the address that called it, so
 * the client's address is entry number `trustedProxies` from the right. A client can forge everything to the left of
 * it. IPv6 addresses share a key per /64, because a household gets at least that range. Missing, malformed and
 * loopback values share one key, so that they cannot be used to bypass the limit.
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

// The library also accepts `1.2.3`, `0x7f.1` and octal numbers, which no proxy writes.
function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.process(text)
  return ipaddr.IPv6.isValid(text) ? ipaddr.process(text) : null
}
