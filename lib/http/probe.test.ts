import { expect, test } from 'vitest'
import { isSignedProbe, PROBE_CLIENT, reportOf, signProbe } from '@/lib/http/probe'

const secret = process.env['AUTH_SECRET'] ?? ''
const now = 1_795_700_000_000

test('accepts a probe signed with our secret within five minutes', () => {
  expect(isSignedProbe(signProbe(now - 299_000, secret), now)).toBe(true)
  expect(isSignedProbe(signProbe(now + 299_000, secret), now)).toBe(true)
})

test.each([
  ['none', null],
  ['an empty one', ''],
  ['one of another secret', signProbe(now, 'another secret of 32 characters.')],
  ['an old one', signProbe(now - 301_000, secret)],
  ['one from the future', signProbe(now + 301_000, secret)],
  ['one with another time', signProbe(now, secret).replace(/^\d+/, String(now + 1))],
  ['one with zeros before the time', `0${signProbe(now, secret)}`],
  ['a short signature', `${now}.abc`],
  ['a very long one', 'x'.repeat(100_000)],
])('refuses a signature: %s', (_, value) => {
  expect(isSignedProbe(value, now)).toBe(false)
})

test.each([
  ['no proxy', PROBE_CLIENT, 0],
  ['one proxy', `${PROBE_CLIENT}, 10.0.0.1`, 1],
  ['two proxies', `${PROBE_CLIENT}, 10.0.0.1, 10.0.0.2`, 2],
  ['one proxy that replaces the header', '10.0.0.1', 1],
  ['no header', '', 0],
])('counts %s', (_, forwarded, proxies) => {
  const headers = new Headers({ 'x-forwarded-for': forwarded, host: 'app.example' })
  expect(reportOf(headers)).toMatchObject({ proxies, trustedProxies: 0, host: 'app.example' })
})
