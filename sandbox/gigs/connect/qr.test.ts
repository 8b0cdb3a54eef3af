import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawModules } from './qr-modules'

function picture(text: string) {
  return drawModules(text).map((row) => row.map((isDark) => (isDark ? '#' : '.')).join(''))
}

describe('drawModules', () => {
  // Each was read back by an independent reader when it was noted here.
  it.each([
    ['a', 21, 'c4315a3129973d42'],
    ['LPA:1$smdp.sandbox.example$ABCDEFGHIJKLMNOPQRSTUVWX', 33, 'e33cc809f7290410'],
    ['e'.repeat(106), 41, '33b264ea0e981b82'],
  ])('draws %j in %i modules', (text, size, hash) => {
    const rows = picture(text)
    expect(rows).toHaveLength(size)
    expect(rows.every(({ length }) => length === size)).toBe(true)
    expect(createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)).toBe(hash)
  })

  it('refuses a text that does not fit', () => {
    expect(() => drawModules('e'.repeat(107))).toThrow(RangeError)
  })
})
