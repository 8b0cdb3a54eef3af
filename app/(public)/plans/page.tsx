import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { findChoice } from '@/app/(public)/plans/find-choice'
import { loadPlans } from '@/app/(public)/plans/load-plans'
import { PlansFrame, PlansUnavailable } from '@/app/(public)/plans/plans-frame'
import { FilteredPlans } from '@/components/plans/filtered-plans'
import { planPath } from '@/components/plans/plan-card'
import { PlanListData } from '@/components/plans/plan-data'
import { termClaim } from '@/components/plans/plan-words'
import { PageHead } from '@/components/ui/page-head'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/http/page-metadata'
import { getTranslator } from '@/lib/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator()
  return pageMetadata({
    title: t('plans.title'),
    description: t('plans.description'),
    path: '/plans',
  })
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Renders all plans on sale, with or without a user. */
export default async function PlansPage({ searchParams }: Props) {
  const parameters = await searchParams
  const { plan: id, step } = parameters
  // Older links name the plan in the query.
  if (typeof id === 'string') redirect(planPath({ id }) + (step === 'summary' ? '/order' : ''))
  const loaded = await loadPlans()
  const { user, account, failure, display } = loaded
  if (!account) return <PlansUnavailable failure={failure} path="/plans" />
  const isSold = account.project.kind === 'payments'
  const { choice } = await findChoice('', { addons: [] }, user)
  const onSale = account.plans.filter(({ status }) => status === 'available')
  const t = await getTranslator()
  const head = (
    <PageHead title={t('plans.title')}>
      {t('plans.intro')} {termClaim(onSale, t)}
    </PageHead>
  )
  return (
    <PlansFrame loaded={loaded} path="/plans" head={head}>
      <PlanListData plans={account.plans} origin={env().APP_URL} {...{ isSold, display }} />
      <FilteredPlans
        plans={onSale}
        savedPlan={choice?.plan}
        {...{ account, parameters, display }}
      />
    </PlansFrame>
  )
}
