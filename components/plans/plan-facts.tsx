import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { Card } from '@/components/ui/card'
import type { Plan } from '@/lib/account/account'
import {
  countryNames,
  formatData,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
  formatSpeed,
} from '@/lib/i18n/format'

type Props = { plan: Plan; locale: string }

/** Renders a card with the price, the allowances and the terms of a plan. */
export function PlanFacts({ plan, locale }: Props) {
  return (
    <Card className="grid gap-5 p-6">
      <PlanPrice plan={plan} locale={locale} />
      <AllowanceList allowances={plan.allowances} locale={locale} />
      <PlanTerms plan={plan} locale={locale} />
    </Card>
  )
}

/** Renders the price of a plan and its period. */
export function PlanPrice({ plan, locale }: Props) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="text-4xl font-bold tracking-tight tabular-nums">
        {formatMoney(plan.price, locale)}
      </span>
      <span className="text-sm text-soft">{formatPeriod(plan.validity)}</span>
    </p>
  )
}

/** Renders the coverage, the limits, the minimum term, the renewal and the SIM types of a plan. */
export function PlanTerms({ plan, locale }: Props) {
  const { coverage, simTypes, validity } = plan
  const term = formatMinimumTerm(validity)
  return (
    <div className="grid content-start gap-1 text-sm text-soft">
      <Coverage countries={countryNames(coverage.countries)} />
      {limitTexts(plan, locale).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {term && <p className="font-semibold text-ink">Minimum term: {term}.</p>}
      <p>
        {validity.type === 'recurring' ? 'Renews until you cancel.' : 'Ends on its own.'}{' '}
        {simTypesText(simTypes)}
      </p>
    </div>
  )
}

/** Returns a sentence for each known limit of a plan: its speed, when it gets slower, and its data. */
export function limitTexts({ limits }: Plan, locale: string): string[] {
  const { bandwidthBitsPerSecond: speed, throttling, dataBytes } = limits ?? {}
  return [
    speed ? `Up to ${formatSpeed(speed, locale)}.` : null,
    throttling ? throttlingText(throttling, locale) : null,
    dataBytes ? `At most ${formatData(dataBytes, locale)} of data.` : null,
  ].filter((text) => text !== null)
}

type Throttling = { thresholdBytes: number; bandwidthBitsPerSecond: number }

function throttlingText({ thresholdBytes, bandwidthBitsPerSecond }: Throttling, locale: string) {
  const threshold = formatData(thresholdBytes, locale)
  return bandwidthBitsPerSecond > 0
    ? `Slower after ${threshold}: up to ${formatSpeed(bandwidthBitsPerSecond, locale)}.`
    : `No more data after ${threshold}.`
}

function simTypesText(simTypes: readonly string[]): string {
  const hasCard = simTypes.includes('pSIM')
  if (simTypes.includes('eSIM')) return hasCard ? 'eSIM or SIM card.' : 'eSIM.'
  return hasCard ? 'SIM card.' : ''
}

function Coverage({ countries }: { countries: string[] }) {
  if (countries.length <= 3) return <p>Coverage: {countries.join(', ')}.</p>
  return (
    <details>
      <summary className="-my-1.5 min-h-11 cursor-pointer py-2.5 font-medium text-ink underline decoration-line underline-offset-4">
        Coverage: {countries.length} countries
      </summary>
      <p className="pb-2">{countries.join(', ')}.</p>
    </details>
  )
}
