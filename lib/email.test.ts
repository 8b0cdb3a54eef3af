import { expect, test } from 'vitest'
import { normalizeEmail } from '@/lib/email'

test.each([
  ['Ada@Example.com ', 'ada@example.com'],
  ['ａｄａ@example.com', 'ada@example.com'],
  ['ada+sim@mail.example.com', 'ada+sim@mail.example.com'],
])('%j becomes %j', (text, email) => {
  expect(normalizeEmail(text)).toBe(email)
})

test.each([
  '',
  'ada',
  'ada@',
  'ada@localhost',
  'ada@example..com',
  'a@b@example.com',
  'ada＠evil.example@example.com',
  '"ada"@example.com',
  'ada@example.com,eve@evil.example',
  'ada@example.com\r\nBcc: eve@evil.example',
  'ada\u200b@example.com',
  `${'a'.repeat(250)}@example.com`,
  null,
  ['ada@example.com'],
])('%j is not one plain address', (text) => {
  expect(normalizeEmail(text)).toBeNull()
})
