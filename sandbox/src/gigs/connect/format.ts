import { data as currencies } from 'currency-codes'
import type { Addon, Allowances, Money, Plan, Sim, User } from '../model/state'

/** Returns the user's English locale, or American English for other languages. */
export function localeOf({ preferredLocale }: User) {
  return /^en-[A-Z]{2}$/.test(preferredLocale) ? preferredLocale : 'en-US'
}

/**
 * Formats an amount in minor units: 2900 EUR is "€29.00". The number of decimals comes from ISO 4217, because `Intl`
 * has fewer for some currencies (HUF, IDR, IQD).
 */
export function priceText({ amount, currency }: Money, locale: string) {
  const exponent = exponents.get(currency) ?? 2
  const style = { style: 'currency', currency } as const
  const format = new Intl.NumberFormat(locale, style)
  const value = amount / 10 ** exponent
  const shownDigits = format.resolvedOptions().maximumFractionDigits ?? exponent
  if (amount % 10 ** Math.max(0, exponent - shownDigits) === 0) return format.format(value)
  return new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: exponent }).format(value)
}

const exponents = new Map(currencies.map(({ code, digits }) => [code, digits]))

export function dateText(time: string, locale: string) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(time),
  )
}

/** Returns "every month", "every 3 months" or "once, for 30 days". */
export function termText({ type, value, unit }: Plan['validity']) {
  const units = value === 1 ? unit : `${value} ${unit}s`
  return type === 'recurring' ? `every ${units}` : `once, for ${value === 1 ? `1 ${unit}` : units}`
}

/** Returns one line per allowance of a plan or an add-on. Allowances of zero are left out. */
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

function amountText(label: string, amount: number | null, text: (amount: number) => string) {
  if (amount === null) return `Unlimited ${label}`
  return amount === 0 ? null : `${text(amount)} ${label}`
}

function dataText(bytes: number) {
  return bytes >= 1e9 ? `${count(bytes / 1e9)} GB` : `${count(bytes / 1e6)} MB`
}

function count(amount: number) {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
