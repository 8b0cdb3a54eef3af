import { NoFittingPlans } from '@/components/plans/no-fitting-plans'
import { PlanCatalog } from '@/components/plans/plan-catalog'
import { FilterResult, PlanFilterForm } from '@/components/plans/plan-filter-form'
import {
  fittingPlans,
  orderIn,
  planFilters,
  type Parameters,
  tickedIn,
} from '@/components/plans/plan-filters'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  /** The plans on sale. */
  plans: readonly Plan[]
  account: Account
  /** The parameters in the address, which name filters, an order, and the plans ticked for the comparison. */
  parameters: Parameters
  savedPlan?: string | undefined
  display: Display
}

/** Renders the plans that fit the filters in the address. */
export function FilteredPlans({ plans, account, parameters, savedPlan, display }: Props) {
  const t = useTranslator()
  const order = orderIn(parameters)
  const filters = planFilters(plans, parameters, display)
  const fitting = fittingPlans(plans, filters)
  const ticked = tickedIn(parameters).filter((id) => plans.some((plan) => plan.id === id))
  const hiddenTicks = ticked.filter((id) => !fitting.some((plan) => plan.id === id))
  const view = { filters, order, ticked }
  if (plans.length === 0) {
    return <Notice tone="plain">{t('plans.empty')}</Notice>
  }
  return (
    <>
      {plans.length > 1 && (
        <div className="grid gap-2">
          <PlanFilterForm view={view} hiddenTicks={hiddenTicks} />
          <FilterResult view={view} shown={fitting.length} total={plans.length} />
        </div>
      )}
      {fitting.length === 0 && <NoFittingPlans plans={plans} view={view} />}
      <PlanCatalog
        plans={order ? fitting.toSorted(order.compare) : fitting}
        comparison={plans.length > 1 ? { ticked, hiddenCount: hiddenTicks.length } : null}
        {...{ account, savedPlan, display }}
      />
    </>
  )
}
