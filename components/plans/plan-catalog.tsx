import { PlanCards } from '@/components/plans/plan-card'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { BILLING_TEXT } from '@/lib/i18n/messages'

type Props = {
  /** The plans to show, in this order. */
  plans: readonly Plan[]
  /** The account of the user, or that of a visitor, which contains only the catalog. */
  account: Account
  /** The id of the plan that the user or this browser has chosen options for. */
  savedPlan?: string | undefined
  /** The ids of the plans that are ticked for the comparison. */
  ticked?: readonly string[]
  display: Display
}

const NONE: readonly string[] = []

/** Renders plans in groups, with checkboxes to compare them. */
export function PlanCatalog({ ticked = NONE, ...props }: Props) {
  const { plans, account } = props
  const comparison = plans.length > 1 ? { form: 'compare', ticked } : null
  const [renewing, others] = [true, false].map((renews) =>
    plans.filter(({ validity }) => (validity.type === 'recurring') === renews),
  )
  return (
    <div className="group/plans grid gap-8">
      {account.project.kind === 'billing' && <Notice tone="plain">{BILLING_TEXT}</Notice>}
      <PlanGroup title="Plans that renew" {...props} {...{ comparison }} plans={renewing ?? []} />
      <PlanGroup title="One-time plans" {...props} {...{ comparison }} plans={others ?? []} />
      {comparison && <CompareForm id={comparison.form} />}
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
function CompareForm({ id }: { id: string }) {
  return (
    <form
      id={id}
      action="/plans/compare"
      className="bottom-3 z-10 flex items-center justify-between gap-4 rounded-card border border-border bg-card p-3 pl-5 group-has-[[name=plan]:checked]/plans:sticky group-has-[[name=plan]:checked]/plans:border-primary group-has-[[name=plan]:checked]/plans:shadow-card"
    >
      <p className="text-sm text-muted-foreground">
        Tick up to three plans to see them side by side.
      </p>
      <button type="submit" className={buttonClassName('outline', 'shrink-0 cursor-pointer')}>
        Compare
      </button>
    </form>
  )
}
