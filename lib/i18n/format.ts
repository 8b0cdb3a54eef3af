import { data as currencies } from 'currency-codes'
import type { Money, Plan } from '@/lib/account/account'
import { brand } from '@/lib/brand'
import { dates, numbers } from '@/lib/i18n/intl-cache'

/**
 * The locale to format for a user: our text is English, so numbers and dates keep English words and
 * take the customs of the user's region only (`de-DE` is read as `en-DE`: 3 December 2026).
 */
export function displayLocale(locale: string | null): string {
  const { region } = new Intl.Locale(locale ?? brand.defaultLocale).maximize()
  return region ? `en-${region}` : 'en'
}

/**
 * An amount in minor units as text: 2500 USD is `$25`, 129900 HUF is `HUF 1,299`
 * (docs/gigs-api.md#data-formats). The size of the minor unit comes from ISO 4217. `Intl` knows only how many
 * decimals people write, which is fewer for some currencies (HUF, IDR, IQD) and decides no more than the
 * presentation.
 */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const
  const format = numbers(locale, style)
  const exponent = exponents.get(currency) ?? USUAL_EXPONENT
  const value = amount / 10 ** exponent
  const written = format.resolvedOptions().maximumFractionDigits ?? exponent
  if (amount % 10 ** Math.max(0, exponent - written) === 0) return format.format(value)
  // Half a forint is written out: a rounded price would be a wrong one.
  return numbers(locale, { ...style, minimumFractionDigits: exponent }).format(value)
}

const exponents = new Map(currencies.map(({ code, digits }) => [code, digits]))
const USUAL_EXPONENT = 2 // of most currencies, and of those that are newer than the table

/** What several prices come to, in each of their currencies: an add-on may be sold in another one. */
export function sumOf(prices: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { amount, currency } of prices) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}

const dataUnits = [
  ['terabyte', 1e12],
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const

/** Bytes in decimal units, rounded down so that we never promise more; null is unlimited. */
export function formatData(bytes: number | null, locale: string): string {
  const [unit, size] = dataUnits.find(([, least]) => (bytes ?? 0) >= least) ?? ['byte', 1]
  return amountOf(bytes, size, { style: 'unit', unit }, locale)
}

/** Seconds of calls as minutes; null is unlimited. */
export function formatVoice(seconds: number | null, locale: string): string {
  return amountOf(seconds, 60, { style: 'unit', unit: 'minute' }, locale)
}

/** A number of text messages; null is unlimited. */
export function formatMessages(messages: number | null, locale: string): string {
  return amountOf(messages, 1, {}, locale)
}

function amountOf(
  value: number | null,
  size: number,
  options: Intl.NumberFormatOptions,
  locale: string,
): string {
  if (value === null) return 'Unlimited'
  if (value === 0) return 'None'
  const rounding = { maximumFractionDigits: 2, roundingMode: 'floor' } as const
  return numbers(locale, { ...options, ...rounding }).format(value / size)
}

/** What an allowance counts: the `type` of a usage balance. */
export type AllowanceKind = 'data' | 'voice' | 'sms'

const formats = { data: formatData, voice: formatVoice, sms: formatMessages }

/** An amount of data (bytes), calls (seconds) or texts (messages); null is unlimited. */
export const formatAmount = (kind: AllowanceKind, amount: number | null, locale: string) =>
  formats[kind](amount, locale)

/** What is left of a limit, in the unit of the limit: `7.2 of 20 GB left`. Rounded down. */
export function formatLeft(
  kind: AllowanceKind,
  left: number,
  limit: number,
  locale: string,
): string {
  const size =
    kind === 'data' ? (dataUnits.find(([, least]) => limit >= least)?.[1] ?? 1) : sizes[kind]
  const number = numbers(locale, { maximumFractionDigits: 2, roundingMode: 'floor' })
  const shown = number.format(left / size)
  // Little is not nothing: 3 MB of 20 GB are not 0 GB.
  const isTooLittle = left > 0 && shown === number.format(0)
  const amount = isTooLittle ? formatAmount(kind, left, locale) : shown
  return `${amount} of ${formatAmount(kind, limit, locale)} left`
}

const sizes = { voice: 60, sms: 1 }

/** An RFC 3339 time as its UTC day, the same on every server. */
export const formatDate = (time: string, locale: string) =>
  dates(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))

/** A time as its UTC day and minute, the same on every server. */
export const formatTime = (time: Date, locale: string) =>
  `${dates(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(time)} UTC`

// Calling codes of one and two digits (ITU E.164 list); all others have three.
const CALLING_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{4,})$/

/** An E.164 number in groups, to be read and not dialled; anything else as it came. */
export function formatPhone(number: string): string {
  const [, code, rest] = CALLING_CODE.exec(number) ?? []
  if (!code || !rest) return number
  if (code === '1' && rest.length === 10) {
    return `+1 (${rest.slice(0, 3)}) ${rest.slice(3, 6)}-${rest.slice(6)}`
  }
  return `+${code} ${rest.replaceAll(/\d{3}(?=\d{2})/g, '$& ')}`
}

/** What follows a price: `/ month`, `/ 3 months`, or `one time for 30 days`. */
export function formatPeriod({ value, unit, type }: Plan['validity']): string {
  const span = spanOf(value, unit)
  if (type === 'recurring') return `/ ${span.replace(/^1 /, '')}`
  return `one time for ${span}`
}

/** How long a customer is bound when that is more than one period, `12 months`; else null. */
export function formatMinimumTerm({
  value,
  unit,
  minimumPeriods,
}: Plan['validity']): string | null {
  const periods = minimumPeriods ?? 1
  return periods > 1 ? spanOf(value * periods, unit, { inYears: false }) : null
}

function spanOf(value: number, unit: string, { inYears = true } = {}): string {
  const isYears = inYears && unit === 'month' && value % 12 === 0
  const [count, name] = isYears ? [value / 12, 'year'] : [value, unit]
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

/** A country by its name in `locale`; a code that is not one stays as it is. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}

/** Countries by their English names, in order. */
export const countryNames = (codes: readonly string[]): string[] =>
  codes.map((code) => countryName(code, 'en')).toSorted((a, b) => a.localeCompare(b, 'en'))

/** A locale by its English name: `en-GB` is English (United Kingdom). */
export const localeName = (locale: string) =>
  new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ??
  locale
