import { beforeEach, expect, test } from 'vitest'
import { nativeCallback } from '@/app/api/connect-sessions/native-launch'
import { env } from '@/lib/env'

beforeEach(() => {
  env().NATIVE_CALLBACKS = ['myapp://connect', 'com.example.app:/return/']
})

test.each([
  'myapp://connect',
  'myapp://connect/',
  'myapp://connect/done?from=home',
  'MYAPP://connect',
  'com.example.app:/return',
  'com.example.app:/return/cancel',
  'http://localhost:3000',
  'http://localhost:3000/app/return?from=home',
])('Connect may return to %s', (address) => {
  expect(nativeCallback(address)).toBe(new URL(address).href)
})

test.each([
  'myapp://connect.evil',
  'myapp://connect:80',
  'myapp://connect%2eevil',
  'myapp://evil/connect',
  'myapp://',
  'myapp:connect',
  'myapp:/connect',
  'myapps://connect',
  'myapp://user@connect',
  'myapp://user:password@connect',
  'myapp://connect#fragment',
  'myapp://connect\\@evil',
  'myapp://con\nnect',
  ' myapp://connect',
  'com.example.app:/returned',
  'com.example.app:/return/../other',
  'http://localhost:3000.evil.example/',
  'http://localhost:3001/',
  'https://localhost:3000/',
  'http://user@localhost:3000/',
  'blob:http://localhost:3000/3b1d',
  'https://evil.example/',
  'javascript:alert(1)',
  'javascript://connect/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  '/connect/callback',
  '',
  `myapp://connect/${'a'.repeat(512)}`,
])('Connect may not return to %j', (address) => {
  expect(nativeCallback(address)).toBeNull()
})

test('without a listed deep link, Connect only returns to this app', () => {
  env().NATIVE_CALLBACKS = []
  expect(nativeCallback('myapp://connect')).toBeNull()
  expect(nativeCallback('http://localhost:3000/app')).toBe('http://localhost:3000/app')
})
