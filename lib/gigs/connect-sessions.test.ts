import { expect, test } from 'vitest'
import { isConnectUrl } from '@/lib/gigs/connect-sessions'

test('an address at our Connect may be opened', () => {
  expect(isConnectUrl('http://127.0.0.1:4000/portal/entry?session=csn_1&token=x')).toBe(true)
})

test.each([
  null,
  '',
  '/portal/entry',
  '//127.0.0.1:4000/portal',
  'javascript:alert(1)',
  'https://127.0.0.1:4000/portal',
  'http://127.0.0.1:4001/portal',
  'http://127.0.0.1:4000.evil.example/portal',
  'http://127.0.0.1:4000@evil.example/portal',
  'http://user@127.0.0.1:4000/portal',
  'http://:pass@127.0.0.1:4000/portal',
  `http://127.0.0.1:4000/${'a'.repeat(1_000_000)}`,
])('%s may not', (url) => {
  expect(isConnectUrl(url)).toBe(false)
})
