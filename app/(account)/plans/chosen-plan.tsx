import { saveChoice } from '@/app/(account)/plans/actions'
import { PlanFacts } from '@/components/plans/plan-facts'
import { PlanOptions } from '@/components/plans/plan-options'
import { PlanSummary } from '@/components/plans/plan-summary'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { Account, Plan } from '@/lib/account/account'
import { choiceFields, type PlanChoice } from '@/lib/checkout/plan-choice'
import { reconcileChoice } from '@/lib/checkout/reconcile-choice'

type Props = {
  plan: Plan
  account: Account
  /** The choice that the user saved last, for this plan or another one. */
  saved: PlanChoice | null
  isSummary: boolean
  locale: string
}

/** Renders one plan: first its options, then the summary with the checkout button. */
export function ChosenPlan({ saved, isSummary, ...shared }: Props) {
  const { plan, account, locale } = shared
  const current = saved?.plan === plan.id ? reconcileChoice(account, plan, saved) : null
  return (
    <>
      <PageHead title={plan.name} back={{ href: '/plans', label: 'All plans' }}>
        {plan.description}
      </PageHead>
      {current && current.removed.length > 0 && <RemovedChoices reasons={current.removed} />}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {isSummary && current ? (
          <PlanSummary choice={current.choice} fields={choiceFields(current.choice)} {...shared} />
        ) : (
          <PlanOptions save={saveChoice} choice={current?.choice} {...shared} />
        )}
        <PlanFacts plan={plan} locale={locale} />
      </div>
    </>
  )
}

function RemovedChoices({ reasons }: { reasons: string[] }) {
  return (
    <Notice tone="wait" title="Some of your choices no longer fit" data-left-out>
      {reasons.map((reason) => (
        <p key={reason}>{reason} We removed it.</p>
      ))}
    </Notice>
  )
}
