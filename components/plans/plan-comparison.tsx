import { X } from 'lucide-react'
import Link from 'next/link'
import { planPath, PlanPrice } from '@/components/plans/plan-card'
import { planRows, type PlanRow } from '@/components/plans/plan-rows'
import { buttonClassName } from '@/components/ui/button'
import type { Plan } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'

type Props = { plans: readonly Plan[]; isSold: boolean; display: Display }

/** Renders up to three plans side by side. On a narrow screen, the name of a row is above its values. */
export function PlanComparison({ plans, isSold, display }: Props) {
  return (
    <table className="comparison" data-columns={plans.length}>
      <caption className="sr-only">The plans side by side</caption>
      <thead>
        <tr>
          <th scope="col" className="max-sm:hidden">
            <span className="sr-only">About the plan</span>
          </th>
          {plans.map((plan) => (
            <th key={plan.id} scope="col">
              <span className="block font-display text-base leading-tight font-bold sm:text-lg">
                {plan.name}
              </span>
              <PlanPrice plan={plan} display={display} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {planRows(plans, display).map((row) => (
          <ComparisonRow key={row.name} {...row} plans={plans} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="max-sm:hidden">
            <span className="sr-only">Next</span>
          </th>
          {plans.map((plan) => (
            <td key={plan.id}>
              <Link
                href={planPath(plan)}
                prefetch={false}
                className={buttonClassName('primary', 'w-full px-2!')}
              >
                {isSold ? 'Choose' : 'See details'}
                <span className="sr-only"> {plan.name}</span>
              </Link>
              {plans.length > 1 && <Remove {...{ plan, plans }} />}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function Remove({ plan, plans }: { plan: Plan; plans: readonly Plan[] }) {
  const rest = plans.filter(({ id }) => id !== plan.id)
  return (
    <Link
      href={comparisonPath(rest)}
      prefetch={false}
      className={buttonClassName('quiet', 'w-full')}
    >
      <X className="size-4" aria-hidden="true" />
      Remove<span className="sr-only"> {plan.name}</span>
    </Link>
  )
}

// What all plans have in common is less prominent.
function ComparisonRow({ name, textOf, render = textOf, plans }: PlanRow & Pick<Props, 'plans'>) {
  const isSame = plans.length > 1 && new Set(plans.map(textOf)).size === 1
  return (
    <tr data-same={isSame || undefined}>
      <th scope="row">{name}</th>
      {plans.map((plan) => (
        <td key={plan.id}>{textOf(plan) === '' ? '–' : render(plan)}</td>
      ))}
    </tr>
  )
}

/** Returns the address of the comparison of these plans. */
export const comparisonPath = (plans: readonly Pick<Plan, 'id'>[]) =>
  `/plans/compare?${new URLSearchParams(plans.map(({ id }) => ['plan', id]))}`
