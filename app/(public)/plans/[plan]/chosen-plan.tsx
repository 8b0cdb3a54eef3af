import { continueWithPlan } from '@/app/(public)/plans/actions'
import { findChoice } from '@/app/(public)/plans/find-choice'
import { RemovedChoices } from '@/app/(public)/plans/removed-choices'
import { OwnedNote, ownsPlan } from '@/components/plans/plan-catalog'
import { PlanFacts } from '@/components/plans/plan-facts'
import { PlanOptions } from '@/components/plans/plan-options'
import { buttonClassName } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import type { User } from '@/lib/auth/users'
import { brand, orderHref } from '@/lib/brand'
import { startingChoice } from '@/lib/checkout/reconcile-choice'
import { env } from '@/lib/env'
import { ORDER_TEXT, visitorText } from '@/lib/i18n/messages'

type Props = {
  user: User | null
  account: Account
  plan: Plan
  /** The id of a choice in the address, if there is one. */
  wantedChoice: unknown
  locale: string
}

/** Renders the facts of a plan, and its options if it is sold here. */
export async function ChosenPlan(props: Props) {
  const { account, plan, locale } = props
  return (
    <>
      {ownsPlan(account, plan) && <OwnedNote />}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="lg:sticky lg:top-6 lg:order-last">
          <PlanFacts plan={plan} locale={locale} />
        </div>
        {account.project.kind === 'payments' ? <Options {...props} /> : <Order plan={plan} />}
      </div>
    </>
  )
}

// In a Billing project, the partner sells the plans.
function Order({ plan }: { plan: Plan }) {
  return (
    <Card className="grid justify-items-start gap-4 p-6">
      <h2 className="text-xl font-bold">How to get this plan</h2>
      <p className="text-soft">{ORDER_TEXT}</p>
      <a href={orderHref(plan.name)} className={buttonClassName('primary')}>
        {brand.billing.order.label}
      </a>
    </Card>
  )
}

async function Options({ user, account, plan, wantedChoice, locale }: Props) {
  const { choice: saved, isMissing } = await findChoice(plan.id, wantedChoice, user)
  const { choice, removed } = startingChoice(account, plan, saved)
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  const provider = AUTH_OIDC_ISSUER ? AUTH_OIDC_NAME : null
  return (
    <div className="grid gap-5">
      {isMissing && (
        <Notice tone="wait" title={visitorText.choiceMissing} data-choice-missing>
          {visitorText.chooseAgain}
        </Notice>
      )}
      <RemovedChoices reasons={removed} />
      <PlanOptions
        save={continueWithPlan}
        signIn={user ? null : { provider }}
        {...{ plan, account, choice, locale }}
      />
    </div>
  )
}
