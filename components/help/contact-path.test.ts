import { expect, test } from 'vitest'
import { contactPath, referenceIn } from '@/components/help/contact-path'

test('passes on the reference of an error, and nothing else', () => {
  expect(contactPath()).toBe('/help#contact')
  expect(contactPath('a b')).toBe('/help?reference=a+b#contact')
  expect(referenceIn('0b5c-1@E80')).toBe('0b5c-1@E80')
  for (const wrong of [undefined, ['a'], '', 'a b', '<b>', 'a'.repeat(129)]) {
    expect(referenceIn(wrong)).toBeNull()
  }
})
