import type { Metadata } from 'next'
import { ChosenPlan } from '@/app/(public)/plans/[plan]/chosen-plan'
import { wantedIn } from '@/app/(public)/plans/find-choice'
import { findOnSale, loadCatalogPlans, loadPlans } from '@/app/(public)/plans/load-plans'
import { MissingPlan, PlansFrame, PlansUnavailable } from '@/app/(public)/plans/plans-frame'
import { planPath } from '@/components/plans/plan-card'
import { PlanData } from '@/components/plans/plan-data'
import { PageHead } from '@/components/ui/page-head'
import { env } from '@/lib/env'
import { pageMetadata } from '@/lib/http/page-metadata'
import { formatMoney, formatPeriod } from '@/lib/i18n/format'
import { getDisplay, getTranslator } from '@/lib/i18n/request'

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const display = await getDisplay()
  const t = await getTranslator()
  const plan = findOnSale({ plans: await loadCatalogPlans() }, (await params).plan)
  if (!plan) return { title: t('plans.title'), robots: 'noindex' }
  const price = `${formatMoney(plan.price, display)} ${formatPeriod(plan.validity, display)}`
  const description = [plan.description, `${price}.`].filter(Boolean).join(' ')
  return pageMetadata({ title: plan.name, description, path: planPath(plan) })
}

/** Renders a plan with its options, with or without a user. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { plan: param } = await params
  const path = `/plans/${param}`
  const loaded = await loadPlans()
  const { account, failure, display } = loaded
  const t = await getTranslator()
  if (!account) return <PlansUnavailable failure={failure} path={path} />
  const plan = findOnSale(account, param)
  if (!plan) return <MissingPlan loaded={{ ...loaded, account }} path={path} />
  const head = (
    <PageHead title={plan.name} back={{ href: '/plans', label: t('plans.all') }}>
      {plan.description}
    </PageHead>
  )
  return (
    <PlansFrame loaded={loaded} path={path} head={head}>
      <PlanData
        origin={env().APP_URL}
        isSold={account.project.kind === 'payments'}
        {...{ plan, display }}
      />
      <ChosenPlan
        user={loaded.user}
        wanted={wantedIn(await searchParams)}
        {...{ account, plan, display }}
      />
    </PlansFrame>
  )
}
