import type { Plan } from '@/lib/account/account'
import {
  countryName,
  type Display,
  formatData,
  formatMessages,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
  formatVoice,
} from '@/lib/i18n/format'

/** Returns the calls and texts of a plan in a few words: `Unlimited calls and texts`. */
export function callsAndTexts({ allowances }: Pick<Plan, 'allowances'>, display: Display): string {
  const { voiceSeconds, smsMessages } = allowances
  if (voiceSeconds === null && smsMessages === null) return 'Unlimited calls and texts'
  if (voiceSeconds === 0 && smsMessages === 0) return 'Data only, no calls or texts'
  const calls =
    voiceSeconds === null
      ? 'unlimited calls'
      : voiceSeconds === 0
        ? 'no calls'
        : `${formatVoice(voiceSeconds, display)} of calls`
  const texts =
    smsMessages === null
      ? 'unlimited texts'
      : smsMessages === 0
        ? 'no texts'
        : `${formatMessages(smsMessages, display)} ${smsMessages === 1 ? 'text' : 'texts'}`
  const text = `${calls}, ${texts}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Returns the conditions of a plan that limit it, in a few words each. */
export function conditions({ limits, validity }: Plan, display: Display): string[] {
  const term = formatMinimumTerm(validity, display)
  const { throttling } = limits ?? {}
  const threshold = throttling && formatData(throttling.thresholdBytes, display)
  return [
    term ? `At least ${term}` : null,
    threshold
      ? throttling.bandwidthBitsPerSecond > 0
        ? `Slower after ${threshold}`
        : `No more data after ${threshold}`
      : null,
  ].filter((text) => text !== null)
}

/** Returns where a plan works, in a few words: the only country, or how many there are. */
export function shortCoverage({ coverage }: Pick<Plan, 'coverage'>): string {
  const { name, countries } = coverage
  const [only, ...others] = countries
  if (!only) return name
  if (others.length === 0) return countryName(only, 'en')
  const count = `${countries.length} countries`
  return name ? `${name} (${count})` : count
}

/** Returns the SIM types of a plan in a few words. */
export function shortSim({ simTypes }: Pick<Plan, 'simTypes'>): string {
  const hasCard = simTypes.includes('pSIM')
  if (simTypes.includes('eSIM')) return hasCard ? 'eSIM or card' : 'eSIM'
  return hasCard ? 'SIM card' : ''
}

/**
 * Returns what a list of plans says about one of them besides its price and its allowances: where it works and its SIM
 * types, each only if the plans of the list differ in it.
 */
export function differences(plan: Plan, plans: readonly Plan[]): string[] {
  return [shortCoverage, shortSim]
    .filter((text) => new Set(plans.map(text)).size > 1)
    .map((text) => text(plan))
    .filter((text) => text !== '')
}

/** Returns what is true about the minimum terms of the plans on sale. */
export function termClaim(plans: readonly Plan[]): string {
  const renewing = plans.filter(({ validity }) => validity.type === 'recurring')
  const bound = renewing.filter(({ validity }) => hasMinimumTerm(validity))
  if (plans.length === 0) return ''
  if (renewing.length === 0) return 'Every plan ends on its own, so there is nothing to cancel.'
  if (bound.length === 0) return 'No plan has a minimum term, so you can cancel whenever you like.'
  const many = bound.length === plans.length ? 'Each plan has' : 'Some plans have'
  return `${many} a minimum term. You see it before you choose.`
}

/** Returns up to three reasons to look at these plans, each true of the plans on sale. */
export function catalogFacts(plans: readonly Plan[], display: Display): string[] {
  const [cheapest] = plans
    .filter(({ validity }) => validity.type === 'recurring')
    .toSorted((a, b) => a.price.amount - b.price.amount)
  const freeCount = plans.filter(({ validity }) => !hasMinimumTerm(validity)).length
  return [
    cheapest
      ? `From ${formatMoney(cheapest.price, display)} ${formatPeriod(cheapest.validity, display)}`
      : null,
    plans.some(({ simTypes }) => simTypes.includes('eSIM')) ? 'eSIM, so nothing to ship' : null,
    freeCount === plans.length && freeCount > 0
      ? 'No minimum term'
      : freeCount > 0
        ? `No minimum term on ${freeCount} of ${plans.length} plans`
        : null,
  ].filter((text) => text !== null)
}
