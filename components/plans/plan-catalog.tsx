import { PlanCard } from '@/components/plans/plan-card'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'

type Props = { account: Account; keptPlan: string | undefined; locale: string }

/** Every plan on sale. `keptPlan` is the one the customer has begun to choose things for. */
export function PlanCatalog(props: Props) {
  const plans = props.account.plans.filter(({ status }) => status === 'available')
  if (plans.length === 0) {
    return <Notice tone="plain">No plan is on sale right now. Please look again later.</Notice>
  }
  return (
    <>
      <Group title="Plans that renew" plans={plans.filter(renews)} {...props} />
      <Group title="One-time plans" plans={plans.filter((plan) => !renews(plan))} {...props} />
    </>
  )
}

const renews = ({ validity }: Plan) => validity.type === 'recurring'

function Group({ title, plans, keptPlan, ...rest }: Props & { title: string; plans: Plan[] }) {
  if (plans.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-5">
      <h2 className="text-2xl font-bold">{title}</h2>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} isKept={plan.id === keptPlan} {...rest} />
        ))}
      </div>
    </section>
  )
}
