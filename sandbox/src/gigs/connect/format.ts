import { data as currencies } from 'currency-codes'
import type { Addon, Allowances, Money, Plan, Sim } from '../model/state'
import type { Translator } from './words/translator'

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
export function termText(t: Translator, { type, value, unit }: Plan['validity']) {
  const isRecurring = type === 'recurring'
  if (unit === 'day') return t.count(isRecurring ? 'format.everyDay' : 'format.onceDay', value)
  return t.count(isRecurring ? 'format.everyMonth' : 'format.onceMonth', value)
}

/** Returns one line per allowance of a plan or an add-on. Allowances of zero are left out. */
export function allowanceLines(t: Translator, allowances: Allowances) {
  const { dataBytes, voiceSeconds, smsMessages } = allowances
  return [
    dataBytes === null ? t('format.dataUnlimited') : dataText(t, dataBytes),
    voiceSeconds === null ? t('format.callsUnlimited') : countText(t, 'calls', voiceSeconds / 60),
    smsMessages === null ? t('format.textsUnlimited') : countText(t, 'texts', smsMessages),
  ].filter((line) => line !== null)
}

/** Returns the name of the coverage. A country or region of the world has one in every language. */
export function coverageText(t: Translator, { coverage }: Plan | Addon) {
  if (!coverage || t.language === 'en') return coverage?.name ?? null
  const code = [...coverage.countries, ...WORLD_REGIONS].find(
    (region) => englishNames.of(region)?.toLowerCase() === coverage.name.toLowerCase(),
  )
  if (!code) return coverage.name
  return new Intl.DisplayNames(t.locale, { type: 'region' }).of(code) ?? coverage.name
}

// UN M49: the world, North America, South America, Africa, Asia, Europe and Latin America.
const WORLD_REGIONS = ['001', '003', '005', '002', '142', '150', '419']

const englishNames = new Intl.DisplayNames('en', { type: 'region' })

export function simText(t: Translator, sim: Sim | null) {
  if (!sim) return t('format.simPending')
  return sim.type === 'eSIM' ? 'eSIM' : t('format.simCard')
}

function countText(t: Translator, what: 'calls' | 'texts', amount: number) {
  return amount === 0 ? null : t.count(`format.${what}`, amount)
}

function dataText(t: Translator, bytes: number) {
  const [value, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : [bytes / 1e6, 'MB']
  const amount = value.toLocaleString(t.locale, { maximumFractionDigits: 1 })
  return bytes === 0 ? null : t('format.data', { amount: `${amount} ${unit}` })
}
