import { continueWithPlan } from '@/app/(public)/plans/actions'
import { findChoice, type wantedIn } from '@/app/(public)/plans/find-choice'
import { RemovedChoices } from '@/app/(public)/plans/removed-choices'
import { orderSignIn } from '@/app/sign-in/sign-in-for-order'
import { PlanOptions } from '@/components/plans/plan-options'
import { Notice } from '@/components/ui/notice'
import type { Account, Plan } from '@/lib/account/account'
import type { User } from '@/lib/auth/users'
import { startingChoice } from '@/lib/checkout/reconcile-choice'
import type { Display } from '@/lib/i18n/format'
import { getTranslator } from '@/lib/i18n/request'

type Props = {
  user: User | null
  account: Account
  plan: Plan
  wanted: ReturnType<typeof wantedIn>
  display: Display
}

/** Renders the options of a plan, which start with the choice of the user or of this browser. */
export async function ChosenOptions({ user, account, plan, wanted, display }: Props) {
  const t = await getTranslator()
  const { choice: saved, isMissing } = await findChoice(plan.id, wanted, user)
  const { choice, removed } = startingChoice(account, plan, saved)
  return (
    <div className="grid gap-5">
      {isMissing && (
        <Notice tone="wait" title={t('planChoice.missing.title')} data-choice-missing>
          {t('planChoice.missing.text')}
        </Notice>
      )}
      <RemovedChoices reasons={removed} />
      <PlanOptions
        save={continueWithPlan}
        signIn={user ? null : orderSignIn()}
        {...{ plan, account, choice, display }}
      />
    </div>
  )
}
