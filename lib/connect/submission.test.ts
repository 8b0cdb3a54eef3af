import { expect, test, vi } from 'vitest'
import { deviceThemeOf, rememberReceived, submissionOf } from '@/lib/connect/submission'

const ids = Array.from({ length: 10 }, () => crypto.randomUUID())
const jarOf = (value?: string) => ({ get: () => (value === undefined ? value : { value }) })

test.each([
  [undefined, []],
  ['', []],
  [`${ids[0]}.junk.${ids[1]}`, [ids[0], ids[1]]],
  [ids.join('.'), ids.slice(0, 8)],
])('reads the received launches from the cookie %j', (value, received) => {
  expect(submissionOf('form-1', jarOf(value))).toEqual({ formId: 'form-1', received })
})

test.each([undefined, '', ['a', 'b'], 'x'.repeat(65), new Blob([])])(
  'ignores the form id %j',
  (formId) => {
    expect(submissionOf(formId, jarOf()).formId).toBeNull()
  },
)

test('stores the newest launch first, once, in a cookie that scripts cannot read', () => {
  const set = vi.fn()
  rememberReceived({ set }, { formId: null, received: ids.slice(0, 8) }, ids[1] ?? '')
  const value = [ids[1], ids[0], ...ids.slice(2, 8)].join('.')
  const attributes = { httpOnly: true, sameSite: 'lax' }
  expect(set).toHaveBeenCalledExactlyOnceWith(
    'launched',
    value,
    expect.objectContaining(attributes),
  )
})

test.each([
  ['dark', 'dark'],
  ['"dark"', 'dark'],
  ['light', 'light'],
  ['darkest', 'light'],
  [null, 'light'],
])('reads the client hint %j as %s', (hint, theme) => {
  expect(deviceThemeOf(new Headers(hint ? { 'sec-ch-prefers-color-scheme': hint } : {}))).toBe(
    theme,
  )
})
