import type { ComponentProps } from 'react'
import { ChosenOptions } from '@/app/(public)/plans/[plan]/chosen-options'
import { OwnedNote, ownsPlan } from '@/components/plans/plan-card'
import { PlanFacts } from '@/components/plans/plan-facts'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Plan } from '@/lib/account/account'
import { orderHref } from '@/lib/brand-links'
import { useTranslator } from '@/lib/i18n/request'

/** Renders the facts of a plan, and its options if it is sold here. */
export function ChosenPlan(props: ComponentProps<typeof ChosenOptions>) {
  const { account, plan, display } = props
  return (
    <>
      {ownsPlan(account, plan) && <OwnedNote />}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:sticky lg:top-6 lg:order-last">
          <PlanFacts plan={plan} display={display} />
        </div>
        {account.project.kind === 'payments' ? <ChosenOptions {...props} /> : <Order plan={plan} />}
      </div>
    </>
  )
}

// In a Billing project, the partner sells the plans.
function Order({ plan }: { plan: Plan }) {
  const t = useTranslator()
  return (
    <Card className="grid justify-items-start gap-4 p-6">
      <h2 className="text-xl font-bold">{t('plans.billing.title')}</h2>
      <p className="text-muted-foreground">{t('plans.billing.text')}</p>
      <a href={orderHref(plan.name)} className={buttonClassName('primary')}>
        {t('brand.billing.order')}
      </a>
    </Card>
  )
}
