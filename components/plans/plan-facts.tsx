import { DataLeaf, PlanPrice } from '@/components/plans/plan-card'
import { planRows } from '@/components/plans/plan-rows'
import { callsAndTexts } from '@/components/plans/plan-words'
import { Card } from '@/components/ui/card'
import type { Plan } from '@/lib/account/account'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'

// On the leaf and next to it.
const SHOWN_ABOVE = new Set(['data', 'calls', 'texts'])

/** Renders a card with the price, the allowances and the terms of a plan. */
export function PlanFacts({ plan, display }: { plan: Plan; display: Display }) {
  return (
    <Card className="p-5 sm:p-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 pb-4">
        <DataLeaf plan={plan} display={display} />
        <div className="grid flex-1 basis-40 gap-1">
          <PlanPrice plan={plan} display={display} />
          <p className="text-sm">{callsAndTexts(plan, display)}</p>
        </div>
      </div>
      <PlanTerms plan={plan} display={display} />
    </Card>
  )
}

/** Renders the terms of a plan, such as where it works and when it renews. */
export function PlanTerms({ plan, display }: { plan: Plan; display: Display }) {
  const t = useTranslator()
  const rows = planRows([plan], display).filter(({ id }) => !SHOWN_ABOVE.has(id))
  return (
    <dl className="text-sm">
      {rows.map(({ id, textOf, render = textOf }) => (
        <div
          key={id}
          className="flex flex-wrap justify-between gap-x-4 border-t border-border py-2.5"
        >
          <dt className="text-muted-foreground">{t(`plans.rows.${id}`)}</dt>
          <dd className="font-medium">{render(plan)}</dd>
        </div>
      ))}
    </dl>
  )
}
