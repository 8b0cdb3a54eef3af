import { describe, expect, test } from 'vitest'
import { normalizeAssertedEmail, normalizeTypedEmail } from '@/lib/auth/normalize-email'

// Each looks like an address of example.com, or some program normalizes it to one.
const lookAlikes = [
  ['FULLWIDTH COMMERCIAL AT', 'ada＠example.com'],
  ['SMALL COMMERCIAL AT', 'ada﹫example.com'],
  ['LATIN SMALL LETTER LONG S', 'ſam@example.com'],
  ['KELVIN SIGN', '\u212Aim@example.com'],
  ['ANGSTROM SIGN', '\u212Bda@example.com'],
  ['FULLWIDTH LATIN SMALL LETTER S', 'ｓam@example.com'],
  ['FULLWIDTH LATIN CAPITAL LETTER S', 'Ｓam@example.com'],
  ['LATIN SMALL LIGATURE FI', 'ﬁn@example.com'],
  ['LATIN SMALL LIGATURE ST', 'ﬆa@example.com'],
  ['CIRCLED LATIN SMALL LETTER A', 'ⓐda@example.com'],
  ['MODIFIER LETTER SMALL S', 'ˢam@example.com'],
  ['FEMININE ORDINAL INDICATOR', 'ªda@example.com'],
  ['SUPERSCRIPT ONE', 'ada¹@example.com'],
  ['MATHEMATICAL BOLD SMALL A', '𝐚da@example.com'],
  ['ROMAN NUMERAL FOUR', 'adaⅳ@example.com'],
  ['FULLWIDTH FULL STOP in the domain', 'ada@example．com'],
  ['ONE DOT LEADER in the domain', 'ada@example․com'],
  ['FULLWIDTH LETTER in the domain', 'ada@ｅxample.com'],
  ['KELVIN SIGN in the domain', 'ada@\u212Aing.example'],
  ['LATIN CAPITAL LETTER I WITH DOT ABOVE', 'İda@example.com'],
  ['LATIN CAPITAL LETTER E WITH ACUTE', 'Édith@example.com'],
  ['LATIN CAPITAL LETTER SHARP S', 'wei\u1E9E@example.com'],
  ['OHM SIGN', '\u2126mega@example.com'],
  ['a decomposed letter', 'e\u0301dith@example.com'],
] as const

// Not exactly one plain address.
const invalid = [
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
  'ada\u0000@example.com',
  'ada\u200B@example.com', // zero width space
  'ada\u00AD@example.com', // soft hyphen
  'ada\u202E@example.com', // right-to-left override
  'ada\u034F@example.com', // combining grapheme joiner
  'ada\uFE0F@example.com', // variation selector
  'ada\uD800@example.com', // lone surrogate
  'ada\uE000@example.com', // private use
  'ada@example\u3002com', // ideographic full stop, which browsers and mail servers read as a dot
  'ada@mail.example\u3002com',
  'ada@mail.example\uFF61com',
  `${'a'.repeat(250)}@example.com`,
  null,
  undefined,
  7,
  ['ada@example.com'],
]

describe('a typed address', () => {
  test.each([
    ['Ada@Example.com ', 'ada@example.com'],
    ['\u00A0ada@example.com', 'ada@example.com'],
    ['ａｄａ＠example．com', 'ada@example.com'],
    ['\u212Aim@example.com', 'kim@example.com'],
    ['ſam@example.com', 'sam@example.com'],
    ['e\u0301dith@example.com', 'édith@example.com'],
    ['ada+sim@mail.example.com', 'ada+sim@mail.example.com'],
    ['o.k_a-y@bücher.example', 'o.k_a-y@bücher.example'],
    // Only ASCII letters are lower-cased.
    ['İda@example.com', 'İda@example.com'],
    ['Édith@example.com', 'Édith@example.com'],
  ])('%j becomes %j', (text, email) => {
    expect(normalizeTypedEmail(text)).toBe(email)
  })

  test.each(invalid)('%j is not one plain address', (text) => {
    expect(normalizeTypedEmail(text)).toBeNull()
  })
})

describe('an asserted address', () => {
  test.each([
    ['Ada@Example.COM', 'ada@example.com'],
    [' ada@example.com\n', 'ada@example.com'],
    ['KIM.SAM@example.com', 'kim.sam@example.com'],
    ['édith@example.com', 'édith@example.com'],
    ['weiß@example.com', 'weiß@example.com'],
  ])('%j becomes %j', (text, email) => {
    expect(normalizeAssertedEmail(text)).toBe(email)
  })

  test.each(lookAlikes)('rejects %s', (_name, text) => {
    expect(normalizeAssertedEmail(text)).toBeNull()
  })

  test('rejects a space that is not ASCII instead of trimming it', () => {
    expect(normalizeAssertedEmail('\u00A0ada@example.com')).toBeNull()
  })

  test.each(invalid)('%j is not one plain address', (text) => {
    expect(normalizeAssertedEmail(text)).toBeNull()
  })

  test('changes no character except ASCII letters to lower case', () => {
    const changed: string[] = []
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const asserted = `a${String.fromCodePoint(code)}b@example.com`
      const email = normalizeAssertedEmail(asserted)
      const same = code < 0x80 ? asserted.toLowerCase() : asserted
      // Auth.js then lower-cases the address, which must not change it either.
      if (email !== null && (email !== same || email.toLowerCase() !== same)) changed.push(asserted)
    }
    expect(changed).toEqual([])
  })
})
