import { expect, test } from 'vitest'
import { clientKey, SHARED } from '@/lib/http/client-address'

const V4 = '203.0.113.7'
const V6 = '2a02:8109:9d80:1c00::/64'

test.each([
  // One proxy: uses the last entry and ignores what the client wrote before it.
  [1, V4, V4],
  [1, `198.51.100.1, ${V4}`, V4],
  [1, `junk,,${V4}`, V4],
  [1, `  ${V4}  `, V4],
  // A CDN and a load balancer: uses the second to last entry.
  [2, `${V4}, 198.51.100.1`, V4],
  [2, `10.9.9.9, ${V4}, 198.51.100.1`, V4],
  [2, V4, SHARED], // this client bypassed the CDN
  [3, `${V4}, 198.51.100.1, 198.51.100.2`, V4],
  // No proxy: ignores the header, because the client wrote it.
  [0, V4, SHARED],
  [0, null, SHARED],
  // Ports
  [1, `${V4}:5678`, V4],
  [1, '[2a02:8109:9d80:1c00::1]:443', V6],
  [1, '[2a02:8109:9d80:1c00::1]', V6],
  // One key per household
  [1, '2a02:8109:9d80:1c00::1', V6],
  [1, '2A02:8109:9D80:1C00:ffff:ffff:ffff:ffff', V6],
  [1, '2a02:8109:9d80:1c01::1', '2a02:8109:9d80:1c01::/64'],
  [1, 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  // IPv4 addresses written as IPv6
  [1, `::ffff:${V4}`, V4],
  [1, '::ffff:cb00:7107', V4],
  [1, `[::ffff:${V4}]:5678`, V4],
  // Loopback and unspecified
  [1, '127.0.0.1', SHARED],
  [1, '127.9.9.9:80', SHARED],
  [1, '::1', SHARED],
  [1, '[::1]:123', SHARED],
  [1, '::ffff:127.0.0.1', SHARED],
  [1, '0.0.0.0', SHARED],
  [1, '::', SHARED],
  // Missing or malformed
  [1, null, SHARED],
  [1, '', SHARED],
  [1, ' ', SHARED],
  [1, `${V4},`, SHARED],
  [1, `${V4}, `, SHARED],
  [2, `${V4},`, V4], // the empty entry is the second proxy's
  [1, 'unknown', SHARED],
  [1, '203.0.113', SHARED],
  [1, '203.0.113.256', SHARED],
  [1, '0xcb.0.113.7', SHARED],
  [1, '0313.0.113.7', SHARED],
  [1, `${V4}:port`, SHARED],
  [1, `[${V4}`, SHARED],
  [1, `${V4} extra`, SHARED],
  [1, `2a02::${'0'.repeat(8_000)}1`, SHARED],
])('behind %i proxies, "%s" has the key %s', (proxies, header, key) => {
  expect(clientKey(header, proxies)).toBe(key)
})
