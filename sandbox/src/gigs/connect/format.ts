import { data as currencies } from 'currency-codes'
import type { Addon, Allowances, Money, Plan, Sim, User } from '../model/state'

/** The customer's own English, or American English for everybody else. */
export function localeOf({ preferredLocale }: User) {
  return /^en-[A-Z]{2}$/.test(preferredLocale) ? preferredLocale : 'en-US'
}

/**
 * 2900 EUR -> "€29.00" in the customer's own way of writing. How many digits the minor unit has is told by
 * ISO 4217: `Intl` gives fewer for the currencies that people write without it (HUF, IDR, IQD).
 */
export function priceText({ amount, currency }: Money, locale: string) {
  const exponent = exponents.get(currency) ?? 2
  const style = { style: 'currency', currency } as const
  const format = new Intl.NumberFormat(locale, style)
  const value = amount / 10 ** exponent
  const written = format.resolvedOptions().maximumFractionDigits ?? exponent
  if (amount % 10 ** Math.max(0, exponent - written) === 0) return format.format(value)
  return new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: exponent }).format(value)
}

const exponents = new Map(currencies.map(({ code, digits }) => [code, digits]))

export function dateText(time: string, locale: string) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(time),
  )
}

/** "every month", "every 3 months", "once, for 30 days". */
export function termText({ type, value, unit }: Plan['validity']) {
  const units = value === 1 ? unit : `${value} ${unit}s`
  return type === 'recurring' ? `every ${units}` : `once, for ${value === 1 ? `1 ${unit}` : units}`
}

/** What a plan or an add-on contains, one line each; what it does not contain is left out. */
export function allowanceLines({ dataBytes, voiceSeconds, smsMessages }: Allowances) {
  return [
    amountText('data', dataBytes, dataText),
    amountText('calls', voiceSeconds, (seconds) => `${count(seconds / 60)} minutes of`),
    amountText('texts', smsMessages, count),
  ].filter((line) => line !== null)
}

export function coverageText({ coverage }: Plan | Addon) {
  return coverage?.name ?? null
}

export function simText(sim: Sim | null) {
  if (!sim) return 'Being prepared'
  return sim.type === 'eSIM' ? 'eSIM' : 'SIM card'
}

function amountText(what: string, amount: number | null, text: (amount: number) => string) {
  if (amount === null) return `Unlimited ${what}`
  return amount === 0 ? null : `${text(amount)} ${what}`
}

function dataText(bytes: number) {
  return bytes >= 1e9 ? `${count(bytes / 1e9)} GB` : `${count(bytes / 1e6)} MB`
}

function count(amount: number) {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
