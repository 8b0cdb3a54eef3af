import type { Plan } from '@/lib/account/account'
import { countryNames, formatMinimumTerm, formatMoney, formatPeriod } from '@/lib/i18n/format'

export function PlanPrice({ plan, locale }: { plan: Plan; locale: string }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="text-4xl font-bold tracking-tight tabular-nums">
        {formatMoney(plan.price, locale)}
      </span>
      <span className="text-sm text-soft">{formatPeriod(plan.validity)}</span>
    </p>
  )
}

/** Where a plan works, how long it binds and runs, and on what SIM. */
export function PlanTerms({ plan: { coverage, simTypes, validity } }: { plan: Plan }) {
  const term = formatMinimumTerm(validity)
  return (
    <div className="grid content-start gap-1 text-sm text-soft">
      <Coverage countries={countryNames(coverage.countries)} />
      {term && <p className="font-semibold text-ink">Minimum term: {term}.</p>}
      <p>
        {validity.type === 'recurring' ? 'Renews until you cancel.' : 'Ends by itself.'}{' '}
        {simWords(simTypes)}
      </p>
    </div>
  )
}

function simWords(simTypes: readonly string[]): string {
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
