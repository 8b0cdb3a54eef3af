import type { Addon, Allowances, Money, Plan, Sim, User } from '../state'

/** The customer's own English, or American English for everybody else. */
export function localeOf({ preferredLocale }: User) {
  return /^en-[A-Z]{2}$/.test(preferredLocale) ? preferredLocale : 'en-US'
}

/** 2900 EUR -> "€29.00" in the customer's own way of writing. */
export function priceText({ amount, currency }: Money, locale: string) {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

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
