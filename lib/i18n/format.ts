import { data as currencies } from 'currency-codes'
import type { Money, Plan } from '@/lib/account/account'
import { dates, displayNames, lists, numbers } from '@/lib/i18n/intl-cache'
import { translatorFor } from '@/lib/i18n/translator'

/** How a page writes words, numbers, dates and times for its user: an IETF tag, and an IANA time zone. */
export type Display = { locale: string; timeZone: string }

/**
 * Formats an amount in minor units: 2500 USD is `$25`, 129900 HUF is `HUF 1,299` (docs/gigs-api.md#data-formats).
 * ISO 4217 defines the minor unit. `Intl` only knows how many decimals are usually written, which is fewer for some
 * currencies (HUF, IDR, IQD).
 */
export function formatMoney({ amount, currency }: Money, display: Display): string {
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`
  const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const
  const format = numbers(display.locale, style)
  const exponent = exponents.get(currency) ?? DEFAULT_EXPONENT
  const value = amount / 10 ** exponent
  const usualDecimals = format.resolvedOptions().maximumFractionDigits ?? exponent
  if (amount % 10 ** Math.max(0, exponent - usualDecimals) === 0) return format.format(value)
  // Writes all decimals if there are any, because a rounded price would be wrong.
  return numbers(display.locale, { ...style, minimumFractionDigits: exponent }).format(value)
}

/** Returns an amount in major units as a plain decimal for machines: 2500 USD is `25.00`, 500 JPY is `500`. */
export function decimalOf({ amount, currency }: Money): string {
  const exponent = exponents.get(currency) ?? DEFAULT_EXPONENT
  return (amount / 10 ** exponent).toFixed(exponent)
}

const exponents = new Map(currencies.map(({ code, digits }) => [code, digits]))
const DEFAULT_EXPONENT = 2 // for currencies that are newer than the table

/** Returns the sum of the prices in each currency, because an add-on may have another currency than its plan. */
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

/** Formats bytes in decimal units, rounded down so that we never promise too much; null means unlimited. */
export function formatData(bytes: number | null, display: Display): string {
  const [unit, size] = dataUnits.find(([, least]) => (bytes ?? 0) >= least) ?? ['byte', 1]
  return amountOf(bytes, size, { style: 'unit', unit }, display)
}

const speedUnits = [
  ['Gbit/s', 1e9],
  ['Mbit/s', 1e6],
  ['kbit/s', 1e3],
] as const

/** Formats bits per second, rounded down: `1.5 Mbit/s`. */
export function formatSpeed(bitsPerSecond: number, display: Display): string {
  const [unit, size] = speedUnits.find(([, least]) => bitsPerSecond >= least) ?? ['bit/s', 1]
  const rounding = { maximumFractionDigits: 2, roundingMode: 'floor' } as const
  return `${numbers(display.locale, rounding).format(bitsPerSecond / size)} ${unit}`
}

/** Formats seconds of calls as minutes; null means unlimited. */
export function formatVoice(seconds: number | null, display: Display): string {
  return amountOf(seconds, 60, { style: 'unit', unit: 'minute' }, display)
}

/** Formats a number of text messages; null means unlimited. */
export function formatMessages(messages: number | null, display: Display): string {
  return amountOf(messages, 1, {}, display)
}

function amountOf(
  value: number | null,
  size: number,
  options: Intl.NumberFormatOptions,
  display: Display,
): string {
  const t = translatorFor(display.locale)
  if (value === null) return t('format.unlimited')
  if (value === 0) return t('format.none')
  const rounding = { maximumFractionDigits: 2, roundingMode: 'floor' } as const
  return numbers(display.locale, { ...options, ...rounding }).format(value / size)
}

/** What an allowance counts: the `type` of a usage balance. */
export type AllowanceKind = 'data' | 'voice' | 'sms'

const formats = { data: formatData, voice: formatVoice, sms: formatMessages }

/** Formats an amount of data (bytes), calls (seconds) or texts (messages); null means unlimited. */
export const formatAmount = (kind: AllowanceKind, amount: number | null, display: Display) =>
  formats[kind](amount, display)

/** Formats the remaining part of a limit in the unit of the limit, rounded down: `7.2 of 20 GB left`. */
export function formatLeft(
  kind: AllowanceKind,
  left: number,
  limit: number,
  display: Display,
): string {
  const size =
    kind === 'data' ? (dataUnits.find(([, least]) => limit >= least)?.[1] ?? 1) : sizes[kind]
  const number = numbers(display.locale, { maximumFractionDigits: 2, roundingMode: 'floor' })
  const rest = number.format(left / size)
  // Uses a smaller unit for small amounts: 3 MB instead of 0 GB.
  const roundsToZero = left > 0 && rest === number.format(0)
  const amount = roundsToZero ? formatAmount(kind, left, display) : rest
  const t = translatorFor(display.locale)
  return t('format.left', { amount, limit: formatAmount(kind, limit, display) })
}

const sizes = { voice: 60, sms: 1 }

/** Formats an RFC 3339 time as a date in the time zone of the display: `December 1, 2026`. */
export const formatDate = (time: string, { locale, timeZone }: Display) =>
  dates(locale, { dateStyle: 'long', timeZone }).format(new Date(time))

/** Formats an RFC 3339 time as a short date: `Dec 1`; with the year if it is more than half a year away: `Sep 7, 2027`. */
export function formatDay(time: string, { locale, timeZone }: Display): string {
  const date = new Date(time)
  const isFar = Math.abs(date.getTime() - Date.now()) > HALF_YEAR_MS
  const year = isFar ? 'numeric' : undefined
  return dates(locale, { month: 'short', day: 'numeric', year, timeZone }).format(date)
}

const HALF_YEAR_MS = 180 * 24 * 3_600_000

/** Formats a calendar date (YYYY-MM-DD), which has no time zone: `December 1, 2026`. */
export const formatCalendarDate = (date: string, { locale }: Display) =>
  formatDate(date, { locale, timeZone: 'UTC' })

/** Formats a calendar date like `formatDay`: `Dec 1`. */
export const formatCalendarDay = (date: string, { locale }: Display) =>
  formatDay(date, { locale, timeZone: 'UTC' })

/** Formats a time as date and time with the time zone: `December 1, 2026 at 3:05 PM EST`. */
export const formatTime = (time: Date, { locale, timeZone }: Display) =>
  `${dates(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(time)} ${zoneName(time, { locale, timeZone })}`

/** Formats a time of day with the time zone: `3:05 PM EST`. */
export const formatClockTime = (time: Date, { locale, timeZone }: Display) =>
  dates(locale, { hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(
    time,
  )

const zoneName = (time: Date, { locale, timeZone }: Display) =>
  dates(locale, { timeZone, timeZoneName: 'short' })
    .formatToParts(time)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

// Calling codes with one and two digits (ITU E.164 list). All others have three.
const CALLING_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{4,})$/

/** Formats an E.164 number in groups for display. Returns any other text unchanged. */
export function formatPhone(number: string): string {
  const [, code, rest] = CALLING_CODE.exec(number) ?? []
  if (!code || !rest) return number
  if (code === '1' && rest.length === 10) {
    return `+1 (${rest.slice(0, 3)}) ${rest.slice(3, 6)}-${rest.slice(6)}`
  }
  return `+${code} ${rest.replaceAll(/\d{3}(?=\d{2})/g, '$& ')}`
}

/** Returns the text after a price: `/ month`, `/ 3 months`, or `one time for 30 days`. */
export function formatPeriod({ value, unit, type }: Plan['validity'], display: Display): string {
  const t = translatorFor(display.locale)
  const { count, unit: name } = inYears(value, unit)
  if (type !== 'recurring') return t('format.once', { span: formatSpan(count, name, display) })
  return isUnit(name) ? t(`format.per.${name}`, { count }) : `/ ${count} ${name}`
}

/** Returns the minimum term if it is longer than one period, like `12 months`; otherwise null. */
export function formatMinimumTerm(validity: Plan['validity'], display: Display): string | null {
  const { value, unit, minimumPeriods } = validity
  if (!hasMinimumTerm(validity)) return null
  return formatSpan(value * (minimumPeriods ?? 1), unit, display)
}

/** Returns whether a plan runs for more than one period at least. */
export const hasMinimumTerm = ({ minimumPeriods }: Plan['validity']): boolean =>
  (minimumPeriods ?? 1) > 1

const inYears = (value: number, unit: string) =>
  unit === 'month' && value % 12 === 0
    ? { count: value / 12, unit: 'year' }
    : { count: value, unit }

// Gigs can add units. Such a unit is shown by its name in the API.
function formatSpan(count: number, unit: string, display: Display): string {
  const t = translatorFor(display.locale)
  return isUnit(unit) ? t(`format.span.${unit}`, { count }) : `${count} ${unit}`
}

const units = ['day', 'week', 'month', 'year'] as const

const isUnit = (unit: string): unit is (typeof units)[number] =>
  units.some((known) => known === unit)

/** Returns the name of a country in the language of `locale`, or the code itself if it is unknown. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return displayNames(locale, { type: 'region' }).of(code) ?? code
}

/** Returns the names of countries in alphabetical order. */
export const countryNames = (codes: readonly string[], { locale }: Display): string[] =>
  codes.map((code) => countryName(code, locale)).toSorted((a, b) => a.localeCompare(b, locale))

/** Returns texts as a list: `your name, your address, and your device`. */
export const formatList = (texts: readonly string[], { locale }: Display): string =>
  lists(locale, {}).format(texts)

/** Returns the parts of such a list, to render its elements: the texts, and what is between them. */
export const listParts = (texts: readonly string[], { locale }: Display) =>
  lists(locale, {}).formatToParts(texts)
