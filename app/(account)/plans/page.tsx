import type { Metadata } from 'next'
import { ChosenPlan } from '@/app/(account)/plans/chosen-plan'
import { ReturnedOutcome, titleWithOutcome } from '@/app/connect/returned-outcome'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { UnreachableNotice } from '@/components/account/stale-account-notice'
import { PlanCatalog } from '@/components/plans/plan-catalog'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import { findPlanChoice } from '@/lib/checkout/plan-choice'
import { displayLocale } from '@/lib/i18n/format'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => ({
  title: await titleWithOutcome('Plans', searchParams),
})

/** Renders the catalog, or one plan with its options for `?plan=`. */
export default async function PlansPage({ searchParams }: Props) {
  const { plan: planId, step } = await searchParams
  const path = typeof planId === 'string' ? `/plans?plan=${encodeURIComponent(planId)}` : '/plans'
  const user = await requireUser(path)
  const [shown, saved] = await Promise.all([loadAccountForPage(user), findPlanChoice(user.id)])
  const { account } = shown
  if (!account) return <Unavailable message={shown.failure} retry={path} />

  const isSold = account.project.kind === 'payments'
  const plan = account.plans.find(({ id, status }) => id === planId && status === 'available')
  const locale = displayLocale(user.locale)
  const notice = (
    <>
      <ReturnedOutcome searchParams={searchParams} page={shown} />
      {!account.isReachable && <UnreachableNotice cachedAt={shown.cachedAt} locale={locale} />}
    </>
  )
  if (plan && isSold) {
    return (
      <>
        {notice}
        <ChosenPlan isSummary={step === 'summary'} {...{ plan, account, saved, locale }} />
      </>
    )
  }
  return (
    <>
      <PageHead title="Plans">
        {isSold
          ? 'Each price covers the whole period. Choose a plan, then pay and set it up on a secure page.'
          : 'Each price covers the whole period.'}
      </PageHead>
      {notice}
      <PlanCatalog
        account={account}
        isPlanMissing={isSold && planId !== undefined}
        savedPlan={saved?.plan}
        locale={locale}
      />
    </>
  )
}

function Unavailable(props: { message: string | null; retry: string }) {
  return (
    <>
      <PageHead title="Plans" />
      <AccountUnavailable {...props} />
    </>
  )
}
