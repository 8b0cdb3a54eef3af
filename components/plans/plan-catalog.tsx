import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { IntentButton, intentsFor } from '@/components/connect/intent-button'
import { PlanPrice, PlanTerms } from '@/components/plans/plan-facts'
import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import { BILLING_TEXT, refusalText } from '@/lib/i18n/messages'

type Props = {
  account: Account
  /** The id of the plan that the user has saved options for. */
  savedPlan: string | undefined
  locale: string
}

type CatalogProps = Props & {
  /** Whether the user asked for a plan that is not on sale. */
  isPlanMissing: boolean
}

/** Renders all plans on sale. */
export function PlanCatalog({ isPlanMissing, ...props }: CatalogProps) {
  const { plans, project } = props.account
  const onSale = plans.filter(({ status }) => status === 'available')
  return (
    <>
      {project.kind === 'billing' && <Notice tone="plain">{BILLING_TEXT}</Notice>}
      {isPlanMissing && <Notice tone="wait">{refusalText.planNotAvailable}</Notice>}
      {onSale.length === 0 && (
        <Notice tone="plain">We have no plans on sale right now. Please check back later.</Notice>
      )}
      <PlanGroup title="Plans that renew" plans={onSale.filter(isRecurring)} {...props} />
      <PlanGroup
        title="One-time plans"
        plans={onSale.filter((plan) => !isRecurring(plan))}
        {...props}
      />
    </>
  )
}

const isRecurring = ({ validity }: Plan) => validity.type === 'recurring'

function PlanGroup({ title, plans, savedPlan, ...rest }: Props & { title: string; plans: Plan[] }) {
  if (plans.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-5">
      <h2 className="text-2xl font-bold">{title}</h2>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} isSaved={plan.id === savedPlan} {...rest} />
        ))}
      </div>
    </section>
  )
}

type PlanCardProps = { plan: Plan; isSaved: boolean; account: Account; locale: string }

function PlanCard({ plan, isSaved, account, locale }: PlanCardProps) {
  const heading = `plan-${plan.id}`
  const isOwned = account.subscriptions.some(
    (subscription) => subscription.plan.id === plan.id && subscription.status !== 'ended',
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
        {isOwned && (
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
            tone={isOwned ? 'outline' : 'primary'}
            describedBy={heading}
            account={account}
          />
        ))}
        {account.project.kind === 'payments' && <ChoiceLink {...{ plan, isSaved, heading }} />}
      </div>
    </Card>
  )
}

type ChoiceLinkProps = Pick<PlanCardProps, 'plan' | 'isSaved'> & { heading: string }

function ChoiceLink({ plan, isSaved, heading }: ChoiceLinkProps) {
  return (
    <Link
      href={`/plans?plan=${encodeURIComponent(plan.id)}`}
      prefetch={false}
      aria-describedby={heading}
      className="-mb-3 flex min-h-11 flex-wrap items-center justify-center gap-x-1.5 text-sm font-semibold underline decoration-line underline-offset-4 hover:decoration-accent"
    >
      Add-ons, SIM and device
      {isSaved && <span className="font-normal text-soft">(your choice is saved)</span>}
    </Link>
  )
}
