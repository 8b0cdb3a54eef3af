import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { catalogs, languages } from '@/lib/i18n/languages'
import { pseudoCatalog } from '@/lib/i18n/pseudo-catalog'

type Words = { readonly [key: string]: string | Words }

/** Returns the messages of a catalog by their full keys: `plans.filter.show`. */
const flatten = (words: Words, path = ''): [key: string, message: string][] =>
  Object.entries(words).flatMap(([name, value]) => {
    const key = path ? `${path}.${name}` : name
    return typeof value === 'string' ? [[key, value] as const].map(([k, v]) => [k, v]) : flatten(value, key)
  })

const english = new Map(flatten(catalogs.en))

/** Returns the placeholders and tags of a message, and how each is used: `count: plural`, `<link>`. */
function partsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...partsOf(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const options = Object.values(element.options).flatMap(({ value }) => partsOf(value))
      return [`${element.value}: ${TYPE[element.type]}`, ...options]
    }
    return [`${element.value}: ${TYPE[element.type]}`]
  })
}

const parts = (message: string) => [...new Set(partsOf(parse(message)))].toSorted()

describe.each([...languages.filter((code) => code !== 'en'), 'pseudo'] as const)('%s', (code) => {
  const translated = flatten(code === 'pseudo' ? pseudoCatalog(catalogs.en) : catalogs[code])

  test('has the keys of the English catalog, in the same order', () => {
    expect(translated.map(([key]) => key)).toEqual([...english.keys()])
  })

  test.each(translated)('%s has the placeholders of the English message', (key, message) => {
    expect(parts(message)).toEqual(parts(english.get(key) ?? ''))
  })

  test('has no empty messages, and no typewriter quotes or double spaces', () => {
    const untidy = translated.filter(([, text]) => text.trim() === '' || /["]|\w'\w| {2}/.test(text))
    expect(untidy).toEqual([])
  })
})

test('plural messages have all forms of the language', () => {
  const missing = languages.flatMap((code) => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories
    const used = forms.filter((form) => form !== 'many') // for millions only
    return flatten(catalogs[code]).filter(([, message]) =>
      parse(message).some(
        (element) =>
          element.type === TYPE.plural &&
          used.some((form) => !(form in element.options) && !(form === 'one' && '=1' in element.options)),
      ),
    )
  })
  expect(missing).toEqual([])
})

// A key counts as used if a file contains it, or the part before a `${`: t(`refusals.${refusal}`).
test('every key is used', () => {
  const sources = ['app', 'components', 'lib', 'proxy.ts'].flatMap(filesOf).map((path) => readFileSync(path, 'utf8'))
  const text = sources.join('\n')
  const literals = new Set(text.match(/(?<=['"`])[a-z]\w*(?:\.\w+)+(?=['"`])/gi))
  const patterns = [...text.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{[^}]*\}((?:\.\w+|\.\$\{[^}]*\})*)`/gi)].map(
    ([, start = '', end = '']) =>
      new RegExp(`^${start.replaceAll('.', '\\.')}\\w+${end.replaceAll(/\.\$\{[^}]*\}/g, '\\.\\w+').replaceAll(/(?<!\\)\.(?=[a-z])/gi, '\\.')}$`),
  )
  const unused = [...english.keys()].filter(
    (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
  )
  expect(unused).toEqual([])
})

function filesOf(path: string): string[] {
  if (!path.includes('.')) {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|catalogs\//.test(name))
      .map((name) => join(path, name))
  }
  return [path]
}
