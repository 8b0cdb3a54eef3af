import type { Plan } from '@/lib/account/account'
import {
  countryName,
  type Display,
  formatData,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
  formatVoice,
  hasMinimumTerm,
} from '@/lib/i18n/format'
import { type Translator, translatorFor } from '@/lib/i18n/translator'

/** Returns the calls and texts of a plan in a few words: `Unlimited calls and texts`. */
export function callsAndTexts({ allowances }: Pick<Plan, 'allowances'>, display: Display): string {
  const t = translatorFor(display.locale)
  const { voiceSeconds, smsMessages } = allowances
  if (voiceSeconds === null && smsMessages === null) return t('plans.unlimitedCallsAndTexts')
  if (voiceSeconds === 0 && smsMessages === 0) return t('plans.dataOnly')
  return t('plans.callsAndTexts', {
    calls: extentOf(voiceSeconds),
    amount: formatVoice(voiceSeconds, display),
    texts: extentOf(smsMessages),
    count: smsMessages ?? 0,
  })
}

function extentOf(amount: number | null): 'unlimited' | 'none' | 'limited' {
  if (amount === null) return 'unlimited'
  return amount === 0 ? 'none' : 'limited'
}

/** Returns the conditions of a plan that limit it, in a few words each. */
export function conditions({ limits, validity }: Plan, display: Display): string[] {
  const t = translatorFor(display.locale)
  const term = formatMinimumTerm(validity, display)
  const { throttling } = limits ?? {}
  const threshold = throttling && formatData(throttling.thresholdBytes, display)
  return [
    term ? t('plans.conditions.term', { term }) : null,
    threshold
      ? throttling.bandwidthBitsPerSecond > 0
        ? t('plans.conditions.slower', { threshold })
        : t('plans.conditions.stops', { threshold })
      : null,
  ].filter((text) => text !== null)
}

/** Returns where a plan works, in a few words: the only country, or how many there are. */
export function shortCoverage({ coverage }: Pick<Plan, 'coverage'>, { locale }: Display): string {
  const t = translatorFor(locale)
  const { name, countries } = coverage
  const [only, ...others] = countries
  if (!only) return name
  if (others.length === 0) return countryName(only, locale)
  const count = countries.length
  return name
    ? t('plans.coverage.region', { name, count })
    : t('plans.coverage.countries', { count })
}

/** Returns the SIM types of a plan in a few words. */
export function shortSim({ simTypes }: Pick<Plan, 'simTypes'>, { locale }: Display): string {
  const t = translatorFor(locale)
  const hasCard = simTypes.includes('pSIM')
  if (simTypes.includes('eSIM')) return hasCard ? t('plans.sim.both') : t('plans.sim.esim')
  return hasCard ? t('plans.sim.card') : ''
}

/**
 * Returns what a list of plans says about one of them besides its price and its allowances: where it works and its SIM
 * types, each only if the plans of the list differ in it.
 */
export function differences(plan: Plan, plans: readonly Plan[], display: Display): string[] {
  return [shortCoverage, shortSim]
    .filter((textOf) => new Set(plans.map((each) => textOf(each, display))).size > 1)
    .map((textOf) => textOf(plan, display))
    .filter((text) => text !== '')
}

/** Returns what is true about the minimum terms of the plans on sale. */
export function termClaim(plans: readonly Plan[], t: Translator): string {
  const renewing = plans.filter(({ validity }) => validity.type === 'recurring')
  const bound = renewing.filter(({ validity }) => hasMinimumTerm(validity))
  if (plans.length === 0) return ''
  if (renewing.length === 0) return t('plans.terms.oneTime')
  if (bound.length === 0) return t('plans.terms.none')
  return bound.length === plans.length ? t('plans.terms.each') : t('plans.terms.some')
}

/** Returns up to three reasons to look at these plans, each true of the plans on sale. */
export function catalogFacts(plans: readonly Plan[], display: Display): string[] {
  const t = translatorFor(display.locale)
  const [cheapest] = plans
    .filter(({ validity }) => validity.type === 'recurring')
    .toSorted((a, b) => a.price.amount - b.price.amount)
  const count = plans.filter(({ validity }) => !hasMinimumTerm(validity)).length
  const total = plans.length
  return [
    cheapest
      ? t('plans.facts.from', {
          price: formatMoney(cheapest.price, display),
          period: formatPeriod(cheapest.validity, display),
        })
      : null,
    plans.some(({ simTypes }) => simTypes.includes('eSIM')) ? t('plans.facts.esim') : null,
    count === total && count > 0
      ? t('plans.facts.noTerm')
      : count > 0
        ? t('plans.facts.someWithoutTerm', { count, total })
        : null,
  ].filter((text) => text !== null)
}
