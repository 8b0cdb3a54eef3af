import { redirect } from 'next/navigation'
import { placeOrder } from '@/app/(public)/plans/actions'
import { findChoice, type wantedIn } from '@/app/(public)/plans/find-choice'
import { optionsPath } from '@/app/(public)/plans/paths'
import { RemovedChoices } from '@/app/(public)/plans/removed-choices'
import { PlanTerms } from '@/components/plans/plan-facts'
import { PlanSummary } from '@/components/plans/plan-summary'
import type { Account, Plan } from '@/lib/account/account'
import type { User } from '@/lib/auth/users'
import { choiceFields, type PlanChoice } from '@/lib/checkout/plan-choice'
import { startingChoice } from '@/lib/checkout/reconcile-choice'
import { missingRequirements, type Requirement } from '@/lib/checkout/requirements'
import type { Display } from '@/lib/i18n/format'
import { getTranslator } from '@/lib/i18n/request'

type Props = {
  user: User
  account: Account
  plan: Plan
  wanted: ReturnType<typeof wantedIn>
  display: Display
}

/** Renders the order with the part of the choice that still fits. Leads back to the options if the choice is missing. */
export async function OrderSummary({ user, account, plan, wanted, display }: Props) {
  const t = await getTranslator()
  const { choice: saved, id, isMissing } = await findChoice(plan.id, wanted, user)
  if (isMissing) redirect(optionsPath({ plan: plan.id, ...wanted }))
  const { choice, removed } = startingChoice(account, plan, saved)
  const hasDevice = Boolean(choice.device ?? choice.imei)
  const missing = missingRequirements(plan, { gigs: account, profile: user, hasDevice })
  return (
    <>
      <RemovedChoices reasons={removed} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
        <PlanSummary
          form={formOf(choice, missing)}
          editPath={optionsPath({ plan: plan.id, choice: id, addons: wanted.addons })}
          {...{ plan, account, choice, missing, display }}
        />
        <section aria-labelledby="terms" className="grid gap-3 lg:pt-6">
          <h2 id="terms" className="text-lg font-bold">
            {t('order.about')}
          </h2>
          <PlanTerms plan={plan} display={display} />
        </section>
      </div>
    </>
  )
}

// A card that a visitor entered has no id yet. `placeOrder` looks it up before it launches.
function formOf(choice: PlanChoice, missing: Requirement[]) {
  const fields = choiceFields(choice)
  const { sim } = choice
  const isUnknownCard = sim !== undefined && !sim.id
  if (!isUnknownCard && !missing.includes('fullName')) return { fields }
  return {
    fields: isUnknownCard ? { ...fields, sim: 'own', iccid: sim.iccid } : fields,
    eligibilityInput: fields,
    action: placeOrder,
  }
}
