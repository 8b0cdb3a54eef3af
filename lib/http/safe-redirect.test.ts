import { expect, test } from 'vitest'
import { safeRedirect } from '@/lib/http/safe-redirect'

test.each(['/plans', '/connect/callback?launch=1', '/profile?a=//b'])(
  'keeps the path %s',
  (next) => {
    expect(safeRedirect(next)).toBe(next)
  },
)

test.each([
  'plans',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/.//evil.example',
  '',
  null,
  undefined,
  ['/plans'],
  `/${'a'.repeat(2_048)}`,
])('replaces %j with the dashboard', (next) => {
  expect(safeRedirect(next)).toBe('/dashboard')
})

test('an encoded slash stays on the origin of the app', () => {
  expect(new URL(safeRedirect('/%2f%2fevil.example'), 'https://app.example').origin).toBe(
    'https://app.example',
  )
})
