import { CircleCheck } from 'lucide-react'
import { IntentButtons } from '@/components/intent-button'
import { AllowanceList } from '@/components/allowance-list'
import { Card } from '@/components/ui/card'
import type { Account, Plan } from '@/lib/account'
import { countryNames, formatMoney, formatPeriod } from '@/lib/format'

type Props = { plan: Plan; account: Account; locale: string }

export function PlanCard({ plan, account, locale }: Props) {
  const heading = `plan-${plan.id}`
  const isOwn = account.subscriptions.some(
    (own) => own.plan.id === plan.id && own.status !== 'ended',
  )
  return (
    <Card as="article" className="row-span-5 grid grid-rows-subgrid p-6" aria-labelledby={heading}>
      <header className="grid content-start gap-2">
        <h3 id={heading} className="text-xl font-bold">
          {plan.name}
        </h3>
        {plan.description && <p className="text-sm text-soft">{plan.description}</p>}
      </header>
      <Price plan={plan} locale={locale} />
      <div className="border-t border-line pt-5">
        <AllowanceList allowances={plan.allowances} locale={locale} />
      </div>
      <SmallPrint plan={plan} />
      <div className="grid content-end gap-3">
        {isOwn && (
          <p className="flex items-center gap-1.5 text-sm font-semibold text-accent">
            <CircleCheck className="size-4" aria-hidden="true" />
            You have this plan
          </p>
        )}
        <IntentButtons
          subject="plan"
          id={plan.id}
          account={account}
          tone={isOwn ? 'outline' : 'primary'}
          describedBy={heading}
        />
      </div>
    </Card>
  )
}

function Price({ plan, locale }: Omit<Props, 'account'>) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="text-4xl font-bold tracking-tight tabular-nums">
        {formatMoney(plan.price, locale)}
      </span>
      <span className="text-sm text-soft">{formatPeriod(plan.validity)}</span>
    </p>
  )
}

function SmallPrint({ plan: { coverage, simTypes, validity } }: { plan: Plan }) {
  const renews = validity.type === 'recurring' ? 'Renews until you cancel.' : 'Ends by itself.'
  return (
    <div className="grid content-start gap-1 text-sm text-soft">
      <Coverage countries={countryNames(coverage.countries)} />
      <p>
        {renews} {simWords(simTypes)}
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
