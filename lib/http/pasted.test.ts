import { expect, test } from 'vitest'
import { pastedCode, pastedImei, pastedNumber, pastedText } from '@/lib/http/pasted'

const iccid = '8949020000012345678'

test.each([
  ['plain', iccid],
  ['in groups', '8949 0200 0001 2345 678'],
  ['with non-breaking spaces', '8949\u{A0}0200\u{202F}0001\u{2007}2345\u{3000}678'],
  ['with hyphens', '8949-0200-0001-2345-678'],
  ['with other kinds of dashes', '8949–0200—0001‑2345−678'],
  ['with zero-width characters', '\u{FEFF}8949\u{200B}0200\u{2060}00012345678\u{200E}'],
  ['with soft hyphens and a line break', '8949\u{AD}0200\u{AD}0001\r\n2345678'],
  ['in full-width digits', '８９４９０２０００００１２３４５６７８'],
  ['with a label', 'ICCID: 8949020000012345678'],
  ['with a label and a full-width colon', 'ICCID：8949020000012345678'],
  ['with a label and no colon', 'SIM card no. 8949020000012345678'],
  ['with brackets and dots', '(8949.0200.0001.2345.678)'],
  ['with a label and an index', 'ICCID 1: 8949020000012345678'],
])('reads a number %s', (_format, text) => {
  expect(pastedNumber(text)).toBe(iccid)
})

test('keeps the filler at the end of a number', () => {
  expect(pastedNumber('8949 0200 0001 2345 678 f')).toBe(`${iccid}F`)
})

test.each([
  ['IMEI: 49-015420-323751-8', '490154203237518'],
  ['IMEI1 490154203237518', '490154203237518'],
  ['IMEI 2: 490154203237518', '490154203237518'],
  ['1234567890', '1234567890'], // no label
  ['abc', 'ABC'],
  ['', ''],
])('reads %j as %j', (text, expected) => {
  expect(pastedNumber(text)).toBe(expected)
})

test.each([
  [' SPRING ', 'SPRING'],
  ['\u{200B}SPRING\u{A0}', 'SPRING'],
  ['SPRING–20', 'SPRING-20'],
  ['ＳＰＲＩＮＧ２０', 'SPRING20'],
  ['Spring\u{AD}20', 'Spring20'],
])('reads the code %j as %j', (text, expected) => {
  expect(pastedCode(text)).toBe(expected)
})

test.each([
  ['  Ada\u{A0}Lovelace\u{200B} ', 'Ada Lovelace'],
  ['Ada\tLovelace', 'Ada Lovelace'],
  ['\u{202A}Ada\u{202C}', 'Ada'],
  ['Zoe\u{308} Müller', 'Zoë Müller'],
  ['Jean–Luc O’Neill', 'Jean–Luc O’Neill'],
  ['علی\u{200C}رضا', 'علی\u{200C}رضا'], // the name needs this joiner
  ['\u{200D}Ada\u{200C}', 'Ada'],
])('reads the name %j as %j', (text, expected) => {
  expect(pastedText(text)).toBe(expected)
})

test.each([
  '490154203237518',
  '49-015420-323751-8',
  'IMEI: 49 015420 323751 8',
  'IMEI1 490154203237518 / 01',
  '490154203237518/01',
  '\u{200E}４９０１５４２０３２３７５１８\u{A0}',
])('reads the IMEI %s', (text) => {
  expect(pastedImei(text)).toBe('490154203237518')
})
