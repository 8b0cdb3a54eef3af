import type { Metadata } from 'next'
import { ChosenPlan } from '@/app/(account)/plans/chosen-plan'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { AccountUnavailable } from '@/components/account/account-unavailable'
import { UnreachableNotice } from '@/components/account/stale-account-notice'
import { PlanCatalog } from '@/components/plans/plan-catalog'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requireUser } from '@/lib/auth'
import { displayLocale } from '@/lib/i18n/format'
import { billingText, refusalText } from '@/lib/i18n/messages'
import { findPlanChoice } from '@/lib/checkout/plan-choice'

export const metadata: Metadata = { title: 'Plans' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The catalog, or with `?plan=` one plan of it with what can be chosen for it. */
export default async function PlansPage({ searchParams }: Props) {
  const { plan: asked, step } = await searchParams
  const path = typeof asked === 'string' ? `/plans?plan=${encodeURIComponent(asked)}` : '/plans'
  const user = await requireUser(path)
  const [shown, kept] = await Promise.all([loadAccountForPage(user), findPlanChoice(user.id)])
  const { account } = shown
  if (!account) return <Unavailable message={shown.failure} retry={path} />

  const isSold = account.project.kind === 'payments'
  const plan = account.plans.find(({ id, status }) => id === asked && status === 'available')
  const locale = displayLocale(user.locale)
  const notice = account.isReachable ? null : (
    <UnreachableNotice cachedAt={shown.cachedAt} locale={locale} />
  )
  if (plan && isSold) {
    return (
      <>
        {notice}
        <ChosenPlan isSummary={step === 'summary'} {...{ plan, account, kept, locale }} />
      </>
    )
  }
  return (
    <>
      <PageHead title="Plans">
        {isSold
          ? 'Each price is for the whole period. Choose a plan, then pay and set up on a secure page.'
          : 'Each price is for the whole period.'}
      </PageHead>
      {notice}
      {!isSold && <Notice tone="plain">{billingText}</Notice>}
      {isSold && asked !== undefined && <Notice tone="wait">{refusalText.planNotAvailable}</Notice>}
      <PlanCatalog account={account} keptPlan={kept?.plan} locale={locale} />
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
