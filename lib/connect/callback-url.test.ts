import { expect, test } from 'vitest'
import { callbackUrlOf } from '@/lib/connect/callback-url'

test('the callback URL identifies the launch and keeps other parameters', () => {
  expect(callbackUrlOf('1')).toBe('http://localhost:3000/connect/callback?launch=1')
  expect(callbackUrlOf('1', 'myapp://connect')).toBe('myapp://connect?launch=1')
  const forged = 'myapp://connect?from=home&launch=2&launch=3&session_id=csn_1&status=success'
  expect(callbackUrlOf('1', forged)).toBe('myapp://connect?from=home&launch=1')
})
