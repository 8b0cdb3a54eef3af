import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { loadPlans } from '@/app/(public)/plans/load-plans'
import { PlansFrame, PlansUnavailable } from '@/app/(public)/plans/plans-frame'
import { comparisonPath, PlanComparison } from '@/components/plans/plan-comparison'
import { plansPath, tickedIn } from '@/components/plans/plan-filters'
import { buttonClassName } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import type { Plan } from '@/lib/account/account'

const MAX_PLANS = 3

export const metadata: Metadata = { title: 'Compare plans', robots: 'noindex' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Renders the plans that the address names side by side, with or without a user. */
export default async function ComparePage({ searchParams }: Props) {
  const parameters = await searchParams
  const ticked = tickedIn(parameters)
  // The form of the plans also filters them, so its names are not those of this page.
  if (ticked.length > 0) redirect(comparisonPath(ticked.map((id) => ({ id }))))
  const loaded = await loadPlans()
  const { account, failure, display } = loaded
  if (!account) return <PlansUnavailable failure={failure} path="/plans" />
  const wanted = [...new Set([parameters['plan'] ?? []].flat())]
  const found = wanted.flatMap(
    (id) => account.plans.find((plan) => plan.id === id && plan.status === 'available') ?? [],
  )
  const plans = found.slice(0, MAX_PLANS)
  const head = (
    <PageHead title="Compare plans" back={{ href: '/plans', label: 'All plans' }}>
      {plans.length === 0 && 'Tick “Compare” on up to three plans, then come back here.'}
    </PageHead>
  )
  return (
    <PlansFrame loaded={loaded} path="/plans" head={head}>
      {found.length > MAX_PLANS && (
        <Notice tone="plain" data-left-out>
          Three plans fit side by side, so these are the first three of the {found.length} you
          ticked.
        </Notice>
      )}
      {plans.length > 0 && (
        <PlanComparison
          plans={plans}
          isSold={account.project.kind === 'payments'}
          display={display}
        />
      )}
      {plans.length < MAX_PLANS && <AddPlan plans={plans} />}
    </PlansFrame>
  )
}

function AddPlan({ plans }: { plans: readonly Plan[] }) {
  const ticked = plans.map(({ id }) => id)
  return (
    <Link
      href={plansPath({ filters: [], order: null, ticked })}
      prefetch={false}
      className={buttonClassName(plans.length > 0 ? 'outline' : 'primary', 'justify-self-start')}
    >
      {plans.length > 0 ? 'Add another plan' : 'See the plans'}
    </Link>
  )
}
