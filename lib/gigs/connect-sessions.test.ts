import { describe, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { connectUrl } from '@/lib/gigs/connect-sessions'

test('accepts an address at an allowed origin', () => {
  const url = 'http://127.0.0.1:4000/portal/entry?session=csn_1&token=x'
  expect(connectUrl(url)).toBe(url)
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
])('rejects %s', (url) => {
  expect(connectUrl(url)).toBeNull()
})

describe('returns the address that was checked', () => {
  test.each([
    ['  http://127.0.0.1:4000/a', 'http://127.0.0.1:4000/a'],
    ['http:\\\\127.0.0.1:4000\\a', 'http://127.0.0.1:4000/a'],
    ['ht\ntp://127.0.0.1:4000/\ta\r\nLocation: x', 'http://127.0.0.1:4000/aLocation:%20x'],
    ['HTTP://127.1:4000/portal/../a', 'http://127.0.0.1:4000/a'],
  ])('%j', (given, sent) => {
    expect(connectUrl(given)).toBe(sent)
  })
})

describe('an allowed origin without encryption', () => {
  test.each(['http://connect.gigs.com/a', 'ftp://connect.gigs.com/a', 'blob:http://x.example/a'])(
    'rejects %s',
    (url) => {
      env().GIGS_CONNECT_ORIGINS.push(new URL(url).origin)
      expect(connectUrl(url)).toBeNull()
      env().GIGS_CONNECT_ORIGINS.pop()
    },
  )

  test('accepts an encrypted origin', () => {
    env().GIGS_CONNECT_ORIGINS.push('https://connect.gigs.com')
    expect(connectUrl('https://connect.gigs.com/a')).toBe('https://connect.gigs.com/a')
    env().GIGS_CONNECT_ORIGINS.pop()
  })
})
