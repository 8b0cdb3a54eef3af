import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { PlanPrice, PlanTerms } from '@/components/plans/plan-facts'
import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import { BILLING_TEXT } from '@/lib/i18n/messages'
import type { Display } from '@/lib/i18n/format'

type Props = {
  /** The account of the user, or that of a visitor, which contains only the catalog. */
  account: Account
  /** The id of the plan that the user or this browser has chosen options for. */
  savedPlan?: string | undefined
  display: Display
}

/** Renders all plans on sale. */
export function PlanCatalog(props: Props) {
  const { plans, project } = props.account
  const onSale = plans.filter(({ status }) => status === 'available')
  return (
    <>
      {project.kind === 'billing' && <Notice tone="plain">{BILLING_TEXT}</Notice>}
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

type GroupProps = Props & {
  title: string
  plans: Plan[]
}

function PlanGroup({ title, plans, ...rest }: GroupProps) {
  if (plans.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-5">
      <h2 className="text-2xl font-bold">{title}</h2>
      <PlanCards plans={plans} {...rest} />
    </section>
  )
}

/** Renders plans as cards, each with a link to its page. */
export function PlanCards({ plans, ...rest }: Props & { plans: Plan[] }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} {...rest} />
      ))}
    </div>
  )
}

type PlanCardProps = Props & { plan: Plan }

function PlanCard({ plan, savedPlan, account, display }: PlanCardProps) {
  const heading = `plan-${plan.id}`
  const isOwned = ownsPlan(account, plan)
  const isSold = account.project.kind === 'payments'
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
        {plan.description && <p className="text-sm text-muted-foreground">{plan.description}</p>}
      </header>
      <PlanPrice plan={plan} display={display} />
      <div className="border-t border-border pt-5">
        <AllowanceList allowances={plan.allowances} display={display} />
      </div>
      <PlanTerms plan={plan} display={display} />
      <div className="grid content-end gap-3">
        {isOwned && <OwnedNote />}
        {plan.id === savedPlan && isSold && (
          <p className="text-sm text-muted-foreground">Your choice for this plan is saved.</p>
        )}
        <Link
          href={planPath(plan)}
          prefetch={false}
          aria-describedby={heading}
          className={buttonClassName(isOwned || !isSold ? 'outline' : 'primary')}
        >
          {isSold ? 'Choose this plan' : 'See the details'}
        </Link>
      </div>
    </Card>
  )
}

/** Renders the note that the customer has a plan. */
export function OwnedNote() {
  return (
    <p className="flex items-center gap-1.5 text-sm font-semibold text-primary">
      <CircleCheck className="size-4" aria-hidden="true" />
      You have this plan
    </p>
  )
}

/** Returns whether the customer has a subscription to a plan that has not ended. */
export const ownsPlan = ({ subscriptions }: Account, { id }: Plan) =>
  subscriptions.some(({ plan, status }) => plan.id === id && status !== 'ended')

/** Returns the path of a plan's page. */
export const planPath = ({ id }: Pick<Plan, 'id'>) => `/plans/${encodeURIComponent(id)}`
