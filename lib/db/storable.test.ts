import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { parseStorable, storableText } from '@/lib/db/storable'

const emoji = '\u{1F600}'
const unstorable = [
  ['NUL', '\0'],
  ['a high surrogate', '\uD83D'],
  ['a low surrogate', '\uDE00'],
  ['surrogates in the wrong order', '\uDE00\uD83D'],
]

test.each(unstorable)('replaces %s in a text', (_name, text) => {
  const [cleaned, ...rest] = storableText(`a${text}${emoji}b`).split('\uFFFD')
  expect([cleaned, rest.at(-1)]).toEqual(['a', `${emoji}b`])
})

test.each(unstorable)(
  'parses JSON with %s in texts and keys so that it can be stored',
  async (_name, text) => {
    const json = JSON.stringify({ list: [{ [`key${text}`]: text }], kept: emoji, number: 1 })
    const value = parseStorable(json)
    expect(value).toMatchObject({ kept: emoji, number: 1 })
    await expect(db().execute(sql`select ${JSON.stringify(value)}::jsonb`)).resolves.toBeTruthy()
  },
)

test('keeps text that only looks like an escape', () => {
  const text = String.raw`C:\u0000 and C:\ud800`
  expect(parseStorable(JSON.stringify({ text }))).toEqual({ text })
})

test('throws for invalid JSON', () => {
  expect(() => parseStorable('{"a"')).toThrow(SyntaxError)
})
