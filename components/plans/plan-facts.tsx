import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { Card } from '@/components/ui/card'
import type { Plan } from '@/lib/account/account'
import {
  type Display,
  countryNames,
  formatData,
  formatMinimumTerm,
  formatMoney,
  formatPeriod,
  formatSpeed,
} from '@/lib/i18n/format'

type Props = { plan: Plan; display: Display }

/** Renders a card with the price, the allowances and the terms of a plan. */
export function PlanFacts({ plan, display }: Props) {
  return (
    <Card className="grid gap-5 p-6">
      <PlanPrice plan={plan} display={display} />
      <AllowanceList allowances={plan.allowances} display={display} />
      <PlanTerms plan={plan} display={display} />
    </Card>
  )
}

/** Renders the price of a plan and its period. */
export function PlanPrice({ plan, display }: Props) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="text-4xl font-bold tracking-tight tabular-nums">
        {formatMoney(plan.price, display)}
      </span>
      <span className="text-sm text-muted-foreground">{formatPeriod(plan.validity)}</span>
    </p>
  )
}

/** Renders the coverage, the limits, the minimum term, the renewal and the SIM types of a plan. */
export function PlanTerms({ plan, display }: Props) {
  const { coverage, simTypes, validity } = plan
  const term = formatMinimumTerm(validity)
  return (
    <div className="grid content-start gap-1 text-sm text-muted-foreground">
      <Coverage countries={countryNames(coverage.countries)} />
      {limitTexts(plan, display).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {term && <p className="font-semibold text-foreground">Minimum term: {term}.</p>}
      <p>
        {validity.type === 'recurring' ? 'Renews until you cancel.' : 'Ends on its own.'}{' '}
        {simTypesText(simTypes)}
      </p>
    </div>
  )
}

/** Returns a sentence for each known limit of a plan: its speed, when it gets slower, and its data. */
export function limitTexts({ limits }: Plan, display: Display): string[] {
  const { bandwidthBitsPerSecond: speed, throttling, dataBytes } = limits ?? {}
  return [
    speed ? `Up to ${formatSpeed(speed, display)}.` : null,
    throttling ? throttlingText(throttling, display) : null,
    dataBytes ? `At most ${formatData(dataBytes, display)} of data.` : null,
  ].filter((text) => text !== null)
}

type Throttling = { thresholdBytes: number; bandwidthBitsPerSecond: number }

function throttlingText({ thresholdBytes, bandwidthBitsPerSecond }: Throttling, display: Display) {
  const threshold = formatData(thresholdBytes, display)
  return bandwidthBitsPerSecond > 0
    ? `Slower after ${threshold}: up to ${formatSpeed(bandwidthBitsPerSecond, display)}.`
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
      <summary className="-my-1.5 min-h-11 cursor-pointer py-2.5 font-medium text-foreground underline decoration-border underline-offset-4">
        Coverage: {countries.length} countries
      </summary>
      <p className="pb-2">{countries.join(', ')}.</p>
    </details>
  )
}
