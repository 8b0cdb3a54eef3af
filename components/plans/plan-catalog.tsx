import { PlanCards } from '@/components/plans/plan-card'
import { PLANS_FORM } from '@/components/plans/plan-filter-form'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

type Props = {
  /** The plans to show, in this order. */
  plans: readonly Plan[]
  account: Account
  /** The id of the plan that the user or this browser has chosen options for. */
  savedPlan?: string | undefined
  /** The ids of the ticked plans, and how many of them are not shown; null if there is nothing to compare. */
  comparison: { ticked: readonly string[]; hiddenCount: number } | null
  display: Display
}

/** Renders plans in groups, with checkboxes to compare them. */
export function PlanCatalog({ plans, account, comparison, ...rest }: Props) {
  const t = useTranslator()
  const [renewing, others] = [true, false].map((renews) =>
    plans.filter(({ validity }) => (validity.type === 'recurring') === renews),
  )
  const cards = { account, comparison, ...rest }
  return (
    <div className="group/plans grid gap-8">
      {account.project.kind === 'billing' && (
        <Notice tone="plain">
          {t('plans.billing.notice', { label: t('brand.billing.order') })}
        </Notice>
      )}
      <PlanGroup title={t('plans.renewing')} {...cards} plans={renewing ?? []} />
      <PlanGroup title={t('plans.oneTime')} {...cards} plans={others ?? []} />
      {comparison && plans.length + comparison.hiddenCount > 0 && <CompareBar {...comparison} />}
    </div>
  )
}

type GroupProps = Parameters<typeof PlanCards>[0] & { title: string }

function PlanGroup({ title, ...cards }: GroupProps) {
  if (cards.plans.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="text-xl font-bold sm:text-2xl">{title}</h2>
      <PlanCards {...cards} />
    </section>
  )
}

// Follows the scrolling once a plan is ticked.
function CompareBar({ hiddenCount }: { hiddenCount: number }) {
  const t = useTranslator()
  const hiddenTicks = t('plans.comparison.hiddenTicks', { count: hiddenCount })
  return (
    <div
      data-hidden-ticks={hiddenCount || undefined}
      className="bottom-3 z-10 flex items-center justify-between gap-4 rounded-card border border-border bg-card p-3 ps-5 group-has-[[name=compare]:checked]/plans:sticky group-has-[[name=compare]:checked]/plans:border-primary group-has-[[name=compare]:checked]/plans:shadow-card data-hidden-ticks:sticky data-hidden-ticks:border-primary data-hidden-ticks:shadow-card"
    >
      <p className="text-sm text-muted-foreground">
        {t('plans.comparison.hint')}
        {hiddenCount > 0 && ` ${hiddenTicks}`}
      </p>
      <button
        type="submit"
        form={PLANS_FORM}
        formAction="/plans/compare"
        className={buttonClassName('outline', 'shrink-0 cursor-pointer')}
      >
        {t('plans.comparison.compare')}
      </button>
    </div>
  )
}
