import { de } from './de'
import { en } from './en'
import { es } from './es'
import type { Translation } from './translation'

type English = typeof en

/** All languages, with their texts. */
export const catalogs = { en, de, es } satisfies Record<string, Translation<English>>

type Language = keyof typeof catalogs

/** The key of a text: its subject and its name, such as `payment.title`. */
type Key = {
  [Subject in keyof English]: `${Subject}.${keyof English[Subject] & string}`
}[keyof English]

type TextAt<Name> = Name extends `${infer Subject extends keyof English}.${infer Rest}`
  ? Rest extends keyof English[Subject]
    ? English[Subject][Rest]
    : never
  : never

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

type Params<Names extends string> = [Names] extends [never] ? [] : [Record<Names, string>]

/** The key of a text with a form for each plural, without `_one` and `_other`. */
type CountKey = Key extends infer Name ? (Name extends `${infer Base}_other` ? Base : never) : never

type CountParams<Base extends string> = Params<
  Exclude<Placeholders<TextAt<`${Base}_other`>>, 'count'>
>

/**
 * Returns texts in the language of a page: `t('payment.button', { price })`. `t.count` chooses the plural form and fills
 * in `{count}`.
 */
export type Translator = {
  <Name extends Key>(key: Name, ...params: Params<Placeholders<TextAt<Name>>>): string
  count<Base extends CountKey>(base: Base, count: number, ...params: CountParams<Base>): string
  language: Language
  /** Formats amounts, dates and names of countries. */
  locale: string
}

/** Returns the translator for a locale of one of our languages. */
export function translatorFor(locale: string): Translator {
  const language = languageOf(locale) ?? 'en'
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const t = (key: string, params: Record<string, string> = {}) =>
    fill(textAt(language, key), params)
  const count = (base: string, amount: number, params: Record<string, string> = {}) =>
    t(`${base}_${rules.select(amount) === 'one' ? 'one' : 'other'}`, {
      ...params,
      count: numbers.format(amount),
    })
  return Object.assign(t, { count, language, locale })
}

/** Returns the language of a locale; null if the pages do not speak it. */
export function languageOf(locale: string): Language | null {
  const code = locale.split('-')[0] ?? ''
  return isLanguage(code) ? code : null
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(catalogs, code)
}

function textAt(language: Language, key: string): string {
  const [subject = '', name = ''] = key.split('.')
  const catalog: Record<string, Record<string, string> | undefined> = catalogs[language]
  return catalog[subject]?.[name] ?? key
}

function fill(text: string, params: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => params[name] ?? placeholder)
}
