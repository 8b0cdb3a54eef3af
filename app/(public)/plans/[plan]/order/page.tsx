import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OrderSummary } from '@/app/(public)/plans/[plan]/order/order-summary'
import { wantedIn } from '@/app/(public)/plans/find-choice'
import { findOnSale, loadPlans } from '@/app/(public)/plans/load-plans'
import { choiceQuery, optionsPath } from '@/app/(public)/plans/paths'
import { MissingPlan, PlansFrame, PlansUnavailable } from '@/app/(public)/plans/plans-frame'
import { titleWithOutcome } from '@/app/connect/returned-outcome'
import { PageHead } from '@/components/ui/page-head'
import { requireUser } from '@/lib/auth'
import type { SearchParams } from '@/lib/connect/shown-launch'
import { getTranslator } from '@/lib/i18n/request'

type Props = { params: Promise<{ plan: string }>; searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslator()
  return { title: await titleWithOutcome(t('order.title'), searchParams), robots: 'noindex' }
}

/** Renders the summary of an order, the last page before checkout. A visitor signs in first and comes back. */
export default async function OrderPage({ params, searchParams }: Props) {
  const t = await getTranslator()
  const { plan: param } = await params
  const wanted = wantedIn(await searchParams)
  const path = `/plans/${param}/order${choiceQuery(wanted)}`
  const user = await requireUser(path)
  const loaded = await loadPlans()
  const { account, failure } = loaded
  if (!account) return <PlansUnavailable failure={failure} path={path} />
  const plan = findOnSale(account, param)
  if (!plan) return <MissingPlan loaded={{ ...loaded, account }} {...{ path, searchParams }} />
  if (account.project.kind !== 'payments') redirect(optionsPath({ plan: plan.id }))
  const options = optionsPath({ plan: plan.id, ...wanted })
  const head = <PageHead title={t('order.title')} back={{ href: options, label: plan.name }} />
  return (
    <PlansFrame {...{ loaded, path, head, searchParams }}>
      {!failure && <OrderSummary {...{ user, account, plan, wanted }} display={loaded.display} />}
    </PlansFrame>
  )
}
