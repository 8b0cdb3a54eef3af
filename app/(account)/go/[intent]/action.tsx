import { redirect } from 'next/navigation'
import { orderPath } from '@/app/(public)/plans/paths'
import { ReturnedOutcome } from '@/app/connect/returned-outcome'
import { ActionCard } from '@/components/connect/action-card'
import { PageHead } from '@/components/ui/page-head'
import { loadAccountForPage } from '@/lib/account/load-account-for-page'
import { requireUser } from '@/lib/auth'
import { mayHaveSucceeded } from '@/lib/connect/return-path'
import { findShownLaunch, type SearchParams } from '@/lib/connect/shown-launch'
import { getDisplay, getTranslator } from '@/lib/i18n/request'
import type { Intent } from '@/lib/intents'
import { addressOf, findTarget, readAddress, type Target } from '@/lib/intents/address'

type Props = { intent: Intent; searchParams: SearchParams }

/** Renders one action of a signed-in user. A visitor signs in first and comes back. */
export async function Action({ intent, searchParams }: Props) {
  const given = readAddress(await searchParams)
  const address = addressOf(intent.type, given)
  const user = await requireUser(address)
  const page = await loadAccountForPage(user)
  const target = page.account && findTarget(page.account, intent, given)
  if (target) redirectToOrder(intent, target)
  const isDone = await isDoneWith(intent, searchParams)
  const t = await getTranslator()
  return (
    <>
      <PageHead title={t(`intents.${intent.type}.button`)} />
      <ReturnedOutcome searchParams={searchParams} page={page} canRetry={false} />
      <ActionCard display={await getDisplay()} {...{ intent, page, target, isDone, address }} />
    </>
  )
}

// A plan is ordered on its own page, where the customer chooses its options.
function redirectToOrder({ subject }: Intent, target: Target): void {
  if (subject !== 'plan') return
  if (target.kind === 'several') redirect('/plans')
  const mayOrder = target.kind === 'found' || target.refusal === 'secondLine'
  if (!mayOrder) return
  const { plan = '', addons = [] } = target.fields
  redirect(orderPath({ plan, addons }))
}

// After a success, the action would be refused, for example because the plan is canceled already.
async function isDoneWith({ type }: Intent, searchParams: SearchParams): Promise<boolean> {
  const launch = await findShownLaunch(searchParams)
  return launch?.intent === type && mayHaveSucceeded(launch.outcome)
}
