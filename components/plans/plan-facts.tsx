import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { Card } from '@/components/ui/card'
import type { Plan } from '@/lib/account/account'
import { countryNames, formatMinimumTerm, formatMoney, formatPeriod } from '@/lib/i18n/format'

type Props = { plan: Plan; locale: string }

/** Renders a card with the price, the allowances and the terms of a plan. */
export function PlanFacts({ plan, locale }: Props) {
  return (
    <Card className="grid gap-5 p-6">
      <PlanPrice plan={plan} locale={locale} />
      <AllowanceList allowances={plan.allowances} locale={locale} />
      <PlanTerms plan={plan} />
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

/** Renders the coverage, the minimum term, the renewal and the SIM types of a plan. */
export function PlanTerms({ plan: { coverage, simTypes, validity } }: Pick<Props, 'plan'>) {
  const term = formatMinimumTerm(validity)
  return (
    <div className="grid content-start gap-1 text-sm text-soft">
      <Coverage countries={countryNames(coverage.countries)} />
      {term && <p className="font-semibold text-ink">Minimum term: {term}.</p>}
      <p>
        {validity.type === 'recurring' ? 'Renews until you cancel.' : 'Ends on its own.'}{' '}
        {simTypesText(simTypes)}
      </p>
    </div>
  )
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
