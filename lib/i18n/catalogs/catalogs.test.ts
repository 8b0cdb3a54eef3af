import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/catalogs/messages-of'
import { catalogs, languages } from '@/lib/i18n/languages'
import { pseudoCatalog } from '@/lib/i18n/pseudo-catalog'
import { type Node, sourceFiles, visitNodes } from '@/lib/testing/source'

const english = messagesOf(catalogs.en)

/** Returns the placeholders and tags of a message, and how each is used: `count: plural`, `<link>`. */
function partsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`${element.value}: tag`, ...partsOf(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const options = Object.values(element.options).flatMap(({ value }) => partsOf(value))
      return [`${element.value}: ${TYPE[element.type]}`, ...options]
    }
    return [`${element.value}: ${TYPE[element.type]}`]
  })
}

const partsIn = (message: string) => [...new Set(partsOf(parse(message)))].toSorted()
const namesIn = (message: string) => [
  ...new Set(partsIn(message).map((part) => part.split(':')[0] ?? '')),
]

describe.each([...languages.filter((code) => code !== 'en'), 'pseudo'] as const)('%s', (code) => {
  const catalog = code === 'pseudo' ? pseudoCatalog(catalogs.en) : catalogs[code]
  const translated = [...messagesOf(catalog)]

  test('has the keys of the English catalog, in the same order', () => {
    expect(translated.map(([key]) => key)).toEqual([...english.keys()])
  })

  test('has the placeholders and tags of the English messages', () => {
    const others = translated.map(([key, message]) => [key, partsIn(message)])
    expect(others).toEqual([...english].map(([key, message]) => [key, partsIn(message)]))
  })

  test('has no empty messages, typewriter quotes or double spaces', () => {
    const untidy = /^\s*$|"|\w'\w| {2}/
    expect(translated.filter(([, text]) => untidy.test(text))).toEqual([])
  })
})

test('plural messages have all forms of their language', () => {
  const incomplete = languages.flatMap((code) => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions()
    const forms = pluralCategories.filter((form) => form !== 'many') // in Spanish for millions only
    return [...messagesOf(catalogs[code])].filter(([, message]) =>
      pluralsIn(parse(message)).some((options) =>
        forms.some((form) => !options.has(form) && !(form === 'one' && options.has('=1'))),
      ),
    )
  })
  expect(incomplete).toEqual([])
})

function pluralsIn(elements: MessageFormatElement[]): Set<string>[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsIn(element.children)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return []
    const inner = Object.values(element.options).flatMap(({ value }) => pluralsIn(value))
    return element.type === TYPE.plural ? [new Set(Object.keys(element.options)), ...inner] : inner
  })
}

type Call = { where: string; keys: string[]; values: Set<string> | null }

const calls = sourceFiles().flatMap(callsIn)

test('every call of a translator has the values of its messages, and no others', () => {
  expect(calls.length).toBeGreaterThan(500)
  const wrong = calls.flatMap(({ where, keys, values }) => {
    if (!values) return []
    const wanted = new Set(keys.flatMap((key) => namesIn(english.get(key) ?? '')))
    // A key that is put together stands for messages that the call may exclude, which the types know.
    const isComplete = keys.length > 1 || [...wanted].every((name) => values.has(name))
    const isRight = isComplete && [...values].every((name) => wanted.has(name))
    return isRight ? [] : [`${where}: ${keys.join(', ')} needs ${[...wanted].join(', ')}`]
  })
  expect(wrong).toEqual([])
})

test('every message is used', () => {
  const used = new Set([...calls.flatMap(({ keys }) => keys), ...sourceFiles().flatMap(keysIn)])
  expect([...english.keys()].filter((key) => !used.has(key))).toEqual([])
})

/** Returns the calls t(key, values), t.rich and t.markup in a file. `values` is null if they are not written in the call. */
function callsIn(path: string): Call[] {
  const found: Call[] = []
  visitNodes(path, (node) => {
    if (node.type !== 'CallExpression') return true
    const { callee, arguments: args } = node
    const { name, object } = Object(callee)
    const [key, values] = Array.isArray(args) ? args : []
    if ((name ?? object?.name) === 't' && key) {
      const keys = keysOf(key)
      found.push({ where: `${path}: ${keys[0]}`, keys, values: namesOf(values) })
    }
    return true
  })
  return found
}

/** Returns all keys that a file contains as text, for keys that are passed on. */
function keysIn(path: string): string[] {
  if (path.includes('i18n/catalogs/')) return []
  const found: string[] = []
  visitNodes(path, (node) => {
    found.push(...keysOf(node))
    return true
  })
  return found
}

/** Returns the keys that an expression can have: `refusals.${refusal}` stands for all keys below `refusals`. */
function keysOf(node: Node): string[] {
  const literal = node.type === 'Literal' ? String(node['value']) : ''
  if (english.has(literal)) return [literal]
  if (node.type === 'ConditionalExpression') {
    return [node['consequent'], node['alternate']].flatMap((branch) => keysOf(Object(branch)))
  }
  if (node.type !== 'TemplateLiteral') return []
  const texts = [...Object(node['quasis'])].map((quasi) => String(Object(quasi)['value']['cooked']))
  if (!texts[0]?.includes('.')) return []
  const pattern = new RegExp(
    `^${texts.map((text) => text.replaceAll('.', '\\.')).join('[\\w.]+')}$`,
  )
  return [...english.keys()].filter((key) => pattern.test(key))
}

/** Returns the names in an object expression; null for another expression, or one with a spread. */
function namesOf(values: unknown): Set<string> | null {
  if (values === undefined) return new Set()
  const { type, properties } = Object(values)
  if (type !== 'ObjectExpression') return null
  const all: Node[] = [...properties]
  if (all.some((property) => property.type !== 'Property')) return null
  return new Set(all.map(({ key }) => String(Object(key)['name'] ?? Object(key)['value'])))
}
