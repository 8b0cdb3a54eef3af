import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { saveChoice } from '@/app/(account)/plans/actions'
import { fitChoice, type Fitted } from '@/lib/checkout/reconcile-choice'
import { AllowanceList } from '@/components/subscriptions/allowance-list'
import { deviceName } from '@/components/plans/device-name'
import { toAddonOption } from '@/components/subscriptions/addon-option'
import { PlanChoiceForm } from '@/components/plans/plan-choice-form'
import { PlanPrice, PlanTerms } from '@/components/plans/plan-facts'
import { PlanSummary } from '@/components/plans/plan-summary'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { addonsFor, type Account, type Plan } from '@/lib/account/account'
import { choiceFields, type PlanChoice } from '@/lib/checkout/plan-choice'

type Shared = { plan: Plan; account: Account; locale: string }
type Props = Shared & { kept: PlanChoice | null; isSummary: boolean }

/** One plan as its own view: first what can be chosen for it, then the sum and the way to checkout. */
export function ChosenPlan({ kept, isSummary, ...shared }: Props) {
  const { plan, account, locale } = shared
  const fitted = kept?.plan === plan.id ? fitChoice(account, plan, kept) : null
  return (
    <>
      <div className="grid gap-2">
        <BackToAll />
        <PageHead title={plan.name}>{plan.description}</PageHead>
      </div>
      {fitted && fitted.left.length > 0 && <LeftOut words={fitted.left} />}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {isSummary && fitted ? (
          <PlanSummary choice={fitted.choice} fields={choiceFields(fitted.choice)} {...shared} />
        ) : (
          <Choose fitted={fitted} {...shared} />
        )}
        <Card className="grid gap-5 p-6">
          <PlanPrice plan={plan} locale={locale} />
          <AllowanceList allowances={plan.allowances} locale={locale} />
          <PlanTerms plan={plan} />
        </Card>
      </div>
    </>
  )
}

function Choose({ plan, account, locale, fitted }: Shared & { fitted: Fitted | null }): ReactNode {
  const offers = addonsFor(account, plan).map((addon) => toAddonOption(addon, locale))
  const devices = account.devices.map((device) => ({ id: device.id, label: deviceName(device) }))
  const { addons = [], sim, device = '', imei = '', voucherCode = '' } = fitted?.choice ?? {}
  return (
    <Card className="p-6">
      <PlanChoiceForm
        save={saveChoice}
        plan={{
          id: plan.id,
          simTypes: plan.simTypes,
          needsDevice: (plan.requirements?.device ?? 'none') !== 'none',
        }}
        offers={offers}
        devices={devices}
        current={{
          addons,
          sim: sim ? 'own' : 'any',
          iccid: sim?.iccid ?? '',
          device,
          imei,
          voucherCode,
        }}
      />
    </Card>
  )
}

function BackToAll() {
  return (
    <Link
      href="/plans"
      prefetch={false}
      className="flex min-h-11 items-center gap-1.5 justify-self-start text-sm font-semibold text-soft hover:text-ink"
    >
      <ArrowLeft className="size-4" aria-hidden="true" />
      All plans
    </Link>
  )
}

function LeftOut({ words }: { words: string[] }) {
  return (
    <Notice tone="wait" title="Part of your choice no longer fits" data-left-out>
      {words.map((text) => (
        <p key={text}>{text} We left it out.</p>
      ))}
    </Notice>
  )
}
