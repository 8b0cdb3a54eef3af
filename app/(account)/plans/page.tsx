import type { Metadata } from 'next'
import { tryAccount } from '@/app/(account)/try-account'
import { AccountUnavailable } from '@/components/account-unavailable'
import { PlanCard } from '@/components/plan-card'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { Account, Plan } from '@/lib/account'
import { requireUser } from '@/lib/auth'
import { displayLocale } from '@/lib/format'
import { refusalText } from '@/lib/messages'

export const metadata: Metadata = { title: 'Plans' }

export default async function PlansPage() {
  const user = await requireUser('/plans')
  const { account, failure } = await tryAccount(user)
  return (
    <>
      <PageHead title="Plans">
        Each price is for the whole period. Choose a plan, then pay and set up on a secure page.
      </PageHead>
      {account ? (
        <Catalogue account={account} locale={displayLocale(user.locale)} />
      ) : (
        <AccountUnavailable message={failure} retry="/plans" />
      )}
    </>
  )
}

type Shared = { account: Account; locale: string }

function Catalogue({ account, locale }: Shared) {
  const plans = account.plans.filter(({ status }) => status === 'available')
  if (plans.length === 0) {
    return <Notice tone="plain">No plan is on sale right now. Please look again later.</Notice>
  }
  return (
    <>
      {account.project.kind === 'billing' && (
        <Notice tone="plain">{refusalText.needsPayments}</Notice>
      )}
      <Group title="Plans that renew" plans={plans.filter(renews)} {...{ account, locale }} />
      <Group
        title="One-time plans"
        plans={plans.filter((plan) => !renews(plan))}
        {...{ account, locale }}
      />
    </>
  )
}

const renews = ({ validity }: Plan) => validity.type === 'recurring'

function Group({ title, plans, ...shared }: Shared & { title: string; plans: Plan[] }) {
  if (plans.length === 0) return null
  return (
    <section aria-label={title} className="grid gap-5">
      <h2 className="text-2xl font-bold">{title}</h2>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} {...shared} />
        ))}
      </div>
    </section>
  )
}
