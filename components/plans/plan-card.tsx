import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import { PlanPrice, PlanTerms } from '@/components/plans/plan-facts'
import { Card } from '@/components/ui/card'
import type { Account, Plan } from '@/lib/account/account'

type Props = { plan: Plan; isKept: boolean; account: Account; locale: string }

export function PlanCard({ plan, isKept, account, locale }: Props) {
  const heading = `plan-${plan.id}`
  const isOwn = account.subscriptions.some(
    (own) => own.plan.id === plan.id && own.status !== 'ended',
  )
  return (
    <Card
      as="article"
      className="row-span-5 grid grid-rows-subgrid p-6"
      aria-labelledby={heading}
      data-plan={plan.id}
    >
      <header className="grid content-start gap-2">
        <h3 id={heading} className="text-xl font-bold">
          {plan.name}
        </h3>
        {plan.description && <p className="text-sm text-soft">{plan.description}</p>}
      </header>
      <PlanPrice plan={plan} locale={locale} />
      <div className="border-t border-line pt-5">
        <AllowanceList allowances={plan.allowances} locale={locale} />
      </div>
      <PlanTerms plan={plan} />
      <div className="grid content-end gap-3">
        {isOwn && (
          <p className="flex items-center gap-1.5 text-sm font-semibold text-accent">
            <CircleCheck className="size-4" aria-hidden="true" />
            You have this plan
          </p>
        )}
        {intentsFor('plan').map((intent) => (
          <IntentButton
            key={intent.type}
            intent={intent}
            id={plan.id}
            tone={isOwn ? 'outline' : 'primary'}
            describedBy={heading}
            account={account}
          />
        ))}
        {account.project.kind === 'payments' && <Choices {...{ plan, isKept, heading }} />}
      </div>
    </Card>
  )
}

type ChoicesProps = Pick<Props, 'plan' | 'isKept'> & { heading: string }

function Choices({ plan, isKept, heading }: ChoicesProps) {
  return (
    <Link
      href={`/plans?plan=${encodeURIComponent(plan.id)}`}
      prefetch={false}
      aria-describedby={heading}
      className="-mb-3 flex min-h-11 flex-wrap items-center justify-center gap-x-1.5 text-sm font-semibold underline decoration-line underline-offset-4 hover:decoration-accent"
    >
      Add-ons, SIM and device
      {isKept && <span className="font-normal text-soft">(your choice is kept)</span>}
    </Link>
  )
}
