import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { orderPath } from '@/app/(public)/plans/paths'
import { ReturnedOutcome, titleWithOutcome } from '@/app/connect/returned-outcome'
import { ActionCard } from '@/components/connect/action-card'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import { findShownLaunch, type SearchParams } from '@/lib/connect/shown-launch'
import { displayLocale } from '@/lib/i18n/format'
import { intents, isIntentType, type Intent } from '@/lib/intents'
import { addressOf, findTarget, readAddress, type Target } from '@/lib/intents/address'

type Props = { params: Promise<{ intent: string }>; searchParams: SearchParams }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { intent } = await params
  const robots = { index: false }
  if (!isIntentType(intent)) return { title: 'Page not found', robots }
  return { title: await titleWithOutcome(intents[intent].copy.button, searchParams), robots }
}

/** Renders the page of one action, for links in e-mails and other systems. Opening it starts nothing. */
export default async function GoPage({ params, searchParams }: Props) {
  const { intent: name } = await params
  if (!isIntentType(name)) notFound()
  const intent = intents[name]
  const given = readAddress(await searchParams)
  const user = await requireUser(addressOf(name, given))
  const page = await loadAccountForPage(user)
  const target = page.account && findTarget(page.account, intent, given)
  if (target) redirectToOrder(intent, target)
  const isDone = await isDoneWith(intent, searchParams)
  return (
    <>
      <PageHead title={intent.copy.button} />
      <ReturnedOutcome searchParams={searchParams} page={page} canRetry={false} />
      <ActionCard
        address={addressOf(name, given)}
        locale={displayLocale(user.locale)}
        {...{ intent, page, target, isDone }}
      />
    </>
  )
}

// A plan is ordered on its own page, where the customer chooses its options.
function redirectToOrder({ subject }: Intent, target: Target): void {
  if (subject !== 'plan') return
  if (target.kind === 'several') redirect('/plans')
  const mayOrder = target.kind === 'found' || target.refusal === 'secondLine'
  if (mayOrder) redirect(orderPath({ plan: target.fields.plan ?? '' }))
}

// After a success, the action would be refused, for example because the plan is canceled already.
async function isDoneWith({ type }: Intent, searchParams: SearchParams): Promise<boolean> {
  const launch = await findShownLaunch(searchParams)
  return launch?.intent === type && DONE.has(launch.outcome ?? '')
}

const DONE = new Set(['fulfilled', 'unconfirmed', 'acknowledged'])
