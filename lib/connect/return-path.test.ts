import { expect, test } from 'vitest'
import { outcomePath, returnPath } from '@/lib/connect/return-path'
import type { Launch, Outcome } from '@/lib/connect/launches'

const ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

test.each([
  ['/profile', '/profile'],
  ['/subscriptions/sub_1?search=a', '/subscriptions/sub_1?search=a'],
  ['/plans?plan=pln_1&step=summary', '/plans?plan=pln_1&step=summary'],
  [`/dashboard?launch=${ID}`, '/dashboard'],
  [`/plans?launch=${ID}&plan=pln_1&launch=2`, '/plans?plan=pln_1'],
  ['/go/checkoutAddon?addons=add_1&addons=add_2', '/go/checkoutAddon?addons=add_1&addons=add_2'],
])('a launch from %s returns to %s', (submitted, path) => {
  expect(returnPath(submitted)).toBe(path)
})

test.each([
  undefined,
  null,
  ['/profile'],
  'https://evil.example/profile',
  '//evil.example',
  '/\\evil.example',
  '/profile\r\nset-cookie: a=b',
  `/${'a'.repeat(2_048)}`,
  `/connect/callback?launch=${ID}`,
  '/connect/../connect/callback',
  '/api/connect-sessions',
  '/sign-in?next=/profile',
  '/healthz',
  '/profile/data',
  '/dashboard/account',
  '/invoices/inv_1',
])('a launch that names %j as its page returns to the dashboard', (submitted) => {
  expect(returnPath(submitted)).toBe('/dashboard')
})

const launched = (differences: Partial<Launch>): Launch => ({
  id: ID,
  userId: 'user-1',
  intent: 'cancelSubscription',
  input: {},
  before: null,
  slot: null,
  sessionId: null,
  returnTo: '/profile',
  status: null,
  outcome: 'user_aborted',
  createdAt: new Date(),
  settledAt: null,
  acknowledgedAt: null,
  shown: 0,
  ...differences,
})

test('the outcome is shown on the page where the launch began, with the focus on it', () => {
  expect(outcomePath(launched({}))).toBe(`/profile?launch=${ID}#outcome`)
  expect(outcomePath(launched({ returnTo: '/plans?plan=pln_1' }))).toBe(
    `/plans?plan=pln_1&launch=${ID}#outcome`,
  )
})

test('the query of the page is kept, whatever it contains', () => {
  expect(returnPath('/plans?x=a?b=c')).toBe('/plans?x=a%3Fb%3Dc')
})

test('an older launch without a page shows its outcome on the dashboard', () => {
  expect(outcomePath(launched({ returnTo: null }))).toBe(`/dashboard?launch=${ID}#outcome`)
})

const outcomes: [Outcome, page: string][] = [
  ['fulfilled', '/dashboard'],
  ['unconfirmed', '/dashboard'],
  ['acknowledged', '/dashboard'],
  ['user_aborted', '/plans'],
  ['auth_expired', '/plans'],
  ['bad_configuration', '/plans'],
  ['unknown', '/plans'],
]

test.each(outcomes)('the purchase of a plan with the outcome %s leads to %s', (outcome, page) => {
  const launch = launched({ intent: 'checkoutNewSubscription', outcome, returnTo: '/plans' })
  expect(outcomePath(launch)).toBe(`${page}?launch=${ID}#outcome`)
})
