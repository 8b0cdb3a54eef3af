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
import { getTranslator, useTranslator } from '@/lib/i18n/request'

const MAX_PLANS = 3

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return { title: t('plans.comparison.title'), robots: 'noindex' }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Renders the plans that the address names side by side, with or without a user. */
export default async function ComparePage({ searchParams }: Props) {
  const parameters = await searchParams
  const ticked = tickedIn(parameters)
  // The form of the plans also filters them, so its names are not those of this page.
  if (ticked.length > 0) redirect(comparisonPath(ticked.map((id) => ({ id }))))
  const t = await getTranslator()
  const loaded = await loadPlans()
  const { account, failure, display } = loaded
  if (!account) return <PlansUnavailable failure={failure} path="/plans" />
  const wanted = [...new Set([parameters['plan'] ?? []].flat())]
  const found = wanted.flatMap(
    (id) => account.plans.find((plan) => plan.id === id && plan.status === 'available') ?? [],
  )
  const plans = found.slice(0, MAX_PLANS)
  const head = (
    <PageHead title={t('plans.comparison.title')} back={{ href: '/plans', label: t('plans.all') }}>
      {plans.length === 0 && t('plans.comparison.intro')}
    </PageHead>
  )
  return (
    <PlansFrame loaded={loaded} path="/plans" head={head}>
      {found.length > MAX_PLANS && (
        <Notice tone="plain" data-left-out>
          {t('plans.comparison.tooMany', { count: found.length })}
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
  const t = useTranslator()
  const ticked = plans.map(({ id }) => id)
  return (
    <Link
      href={plansPath({ filters: [], order: null, ticked })}
      prefetch={false}
      className={buttonClassName(plans.length > 0 ? 'outline' : 'primary', 'justify-self-start')}
    >
      {plans.length > 0 ? t('plans.comparison.add') : t('plans.comparison.see')}
    </Link>
  )
}
