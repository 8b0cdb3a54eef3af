import { X } from 'lucide-react'
import Link from 'next/link'
import { hidden } from '@/components/plans/hidden'
import { planPath, PlanPrice } from '@/components/plans/plan-card'
import { type PlanRow, planRows } from '@/components/plans/plan-rows'
import { buttonClassName } from '@/components/ui/button'
import type { Plan } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = { plans: readonly Plan[]; isSold: boolean; display: Display }

/** Renders up to three plans side by side. On a narrow screen, the name of a row is above its values. */
export function PlanComparison({ plans, isSold, display }: Props) {
  const t = useTranslator()
  return (
    <table className="comparison" data-columns={plans.length}>
      <caption className="sr-only">{t('plans.comparison.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className="max-sm:hidden">
            <span className="sr-only">{t('plans.comparison.about')}</span>
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
          <ComparisonRow key={row.id} {...row} plans={plans} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="max-sm:hidden">
            <span className="sr-only">{t('plans.comparison.next')}</span>
          </th>
          {plans.map((plan) => (
            <td key={plan.id}>
              <Link
                href={planPath(plan)}
                prefetch={false}
                className={buttonClassName('primary', 'w-full px-2!')}
              >
                {t.rich(isSold ? 'plans.comparison.choose' : 'plans.comparison.details', {
                  plan: plan.name,
                  hidden,
                })}
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
  const t = useTranslator()
  const rest = plans.filter(({ id }) => id !== plan.id)
  return (
    <Link
      href={comparisonPath(rest)}
      prefetch={false}
      className={buttonClassName('quiet', 'w-full')}
    >
      <X className="size-4" aria-hidden="true" />
      <span>{t.rich('plans.comparison.remove', { plan: plan.name, hidden })}</span>
    </Link>
  )
}

type RowProps = PlanRow & Pick<Props, 'plans'>

// What all plans have in common is less prominent.
function ComparisonRow({ id: name, textOf, render = textOf, plans }: RowProps) {
  const t = useTranslator()
  const isSame = plans.length > 1 && new Set(plans.map(textOf)).size === 1
  return (
    <tr data-same={isSame || undefined}>
      <th scope="row">{t(`plans.rows.${name}`)}</th>
      {plans.map((plan) => (
        <td key={plan.id}>{textOf(plan) === '' ? '–' : render(plan)}</td>
      ))}
    </tr>
  )
}

/** Returns the address of the comparison of these plans. */
export const comparisonPath = (plans: readonly Pick<Plan, 'id'>[]) =>
  `/plans/compare?${new URLSearchParams(plans.map(({ id }) => ['plan', id]))}`
