import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apiMessage } from './api-messages'
import { catalogs, translatorFor } from './translator'

type Catalog = Record<string, Record<string, string>>

/** Returns the texts of a catalog by their full keys: `payment.button`. */
const textsOf = (catalog: Catalog) =>
  Object.entries(catalog).flatMap(([subject, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${subject}.${name}`, text] as const),
  )

const placeholdersOf = (text = '') =>
  text
    .match(/\{\w*\}/g)
    ?.toSorted()
    .join() ?? ''

const english = new Map(textsOf(catalogs.en))

/** Returns the sources in a folder, except tests and catalogs. */
function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|words\/(en|de|es)\//.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n')
}

describe.each(['de', 'es'] as const)('the catalog of %s', (language) => {
  const texts = textsOf(catalogs[language])

  test('has the keys of the English catalog, in the same order', () => {
    expect(texts.map(([key]) => key)).toEqual([...english.keys()])
  })

  test('has the placeholders of the English texts', () => {
    const different = texts.filter(
      ([key, text]) => placeholdersOf(text) !== placeholdersOf(english.get(key)),
    )
    expect(different).toEqual([])
  })

  test('has no empty text, no straight quotes and no double spaces', () => {
    const untidy = texts.filter(([, text]) => text.trim() !== text || /^$|["']| {2}/.test(text))
    expect(untidy).toEqual([])
  })

  test('has no English text, except words that are the same', () => {
    const words = texts.filter(([key, text]) => text === english.get(key) && /\w \w/.test(text))
    expect(words).toEqual([])
  })
})

test('plurals have both forms', () => {
  const keys = [...english.keys()].filter((key) => /_(one|other)$/.test(key))
  const bases = keys.map((key) => key.replace(/_\w+$/, ''))
  for (const base of bases) expect(keys).toContain(`${base}_one`)
  for (const base of bases) expect(keys).toContain(`${base}_other`)
})

test('every key is used', () => {
  const sources = sourcesIn(join(import.meta.dirname, '..'))
  // `t(`cancel.${value}`)` uses all keys of its subject.
  const computed = [...sources.matchAll(/`(\w+\.)\w*\$\{/g)].map(([, subject = '']) => subject)
  const unused = [...english.keys()].filter(
    (key) =>
      !sources.includes(`'${key.replace(/_(one|other)$/, '')}'`) &&
      !computed.some((subject) => key.startsWith(subject)),
  )
  expect(unused).toEqual([])
})

describe('messages of the API', () => {
  const german = translatorFor('de-DE')
  const messages = Object.values(catalogs.en.apiMessages)

  test('are exactly those of the domain, so that they can be found', () => {
    const sources = sourcesIn(join(import.meta.dirname, '../../domain')).replaceAll(
      '${MAX_PER_USER}',
      '10',
    )
    const zipCode = catalogs.en.apiMessages.postalCode
    const unknown = messages
      .map((message) => message.replace(/^(This is not .*?\.)( A ZIP.*)/, '$2'))
      .filter((message) => message !== zipCode && !sources.includes(message))
    expect(sources).toContain(`\`${zipCode}$`)
    expect(unknown).toEqual([])
  })

  test('are translated', () => {
    expect(apiMessage(german, 'This card has expired.')).toBe('Diese Karte ist abgelaufen.')
    expect(apiMessage(translatorFor('en-US'), 'This card has expired.')).toBe(
      'This card has expired.',
    )
  })

  test('become a general text if they have no translation', () => {
    const message = 'A message of the API that is new.'
    expect(apiMessage(german, message)).toBe('Das ist gerade nicht möglich.')
    expect(apiMessage(translatorFor('en-GB'), message)).toBe(message)
  })
})
