import { IntlMessageFormat } from 'intl-messageformat'
import { createElement, Fragment, type ReactNode } from 'react'
import { catalogs, type Catalog, isLanguage } from '@/lib/i18n/languages'
import { dates, numbers, plurals } from '@/lib/i18n/intl-cache'
import { languageOf, PSEUDO_LOCALE } from '@/lib/i18n/locale'
import { pseudoCatalog } from '@/lib/i18n/pseudo-catalog'

type KeyIn<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string
    ? Name
    : `${Name}.${KeyIn<Words[Name]>}`
}[keyof Words & string]

/** The key of a message in the catalogs: `plans.filter.show`. */
type MessageKey = KeyIn<Catalog>

type MessageAt<Words, Key> = Key extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Words
    ? MessageAt<Words[Name], Rest>
    : never
  : Key extends keyof Words
    ? Words[Key]
    : never

type Value = string | number

// Only requires values for messages with placeholders, because TypeScript takes long to parse messages. `catalogs.test.ts`
// compares the names of the placeholders with all calls.
type Values<Key> =
  Extract<MessageAt<Catalog, Key>, `${string}{${string}`> extends never
    ? []
    : [values: Record<string, Value>]

/**
 * Returns the text for a key of the catalogs: `t('format.left', { amount: '2', limit: '5 GB' })`. Texts are ICU messages.
 * `t.rich` returns elements for a text with tags, and `t.markup` a string.
 */
export type Translator = {
  <Key extends MessageKey>(key: Key, ...values: Values<Key>): string
  rich: (
    key: MessageKey,
    values: Record<string, Value | ((chunks: ReactNode[]) => ReactNode)>,
  ) => ReactNode
  markup: (key: MessageKey, values: Record<string, Value | ((text: string) => string)>) => string
}

/** Returns the translator for a display locale. It keeps the messages that it has parsed. */
export function translatorFor(locale: string): Translator {
  const known = translators.get(locale)
  if (known) return known
  const translator = createTranslator(locale, catalogOf(locale))
  translators.set(locale, translator)
  return translator
}

const translators = new Map<string, Translator>()

function catalogOf(locale: string) {
  if (locale === PSEUDO_LOCALE) return pseudoCatalog(catalogs.en)
  const language = languageOf(locale)
  return catalogs[isLanguage(language) ? language : 'en']
}

function createTranslator(locale: string, catalog: object): Translator {
  const parsed = new Map<string, IntlMessageFormat>()
  function messageFor(key: MessageKey): IntlMessageFormat {
    const found =
      parsed.get(key) ?? new IntlMessageFormat(textAt(catalog, key), locale, {}, { formatters })
    parsed.set(key, found)
    return found
  }
  const withoutValues = new Map<string, string>()
  function translate(key: MessageKey, values?: Record<string, Value>): string {
    if (values) return String(messageFor(key).format(values))
    const text = withoutValues.get(key) ?? String(messageFor(key).format())
    withoutValues.set(key, text)
    return text
  }
  return Object.assign(translate, {
    rich: (
      key: MessageKey,
      values: Record<string, Value | ((chunks: ReactNode[]) => ReactNode)>,
    ) => {
      const parts = [messageFor(key).format<ReactNode>(values)].flat()
      return createElement(Fragment, null, ...parts)
    },
    markup: (key: MessageKey, values: Record<string, Value | ((text: string) => string)>) => {
      const tags = Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'function' ? (chunks: string[]) => value(chunks.join('')) : value,
      ])
      return [messageFor(key).format<string>(Object.fromEntries(tags))].flat().join('')
    },
  })
}

/** @throws Error for a key that the types do not know. */
function textAt(catalog: object, key: string): string {
  const text = key.split('.').reduce<unknown>((words, name) => Object(words)[name], catalog)
  if (typeof text !== 'string') throw new Error(`The catalogs have no message ${key}`)
  return text
}

type Locales = string | string[]
const one = (locales: Locales = 'en') => (Array.isArray(locales) ? (locales[0] ?? 'en') : locales)
const formatters = {
  getNumberFormat: (locales?: Locales, options = {}) => numbers(one(locales), options),
  getDateTimeFormat: (locales?: Locales, options = {}) => dates(one(locales), options),
  getPluralRules: (locales?: Locales, options = {}) => plurals(one(locales), options),
}
