import type { ComponentProps } from 'react'
import { PlanChoiceForm } from '@/components/plans/plan-choice-form'
import { deviceName, type Choice } from '@/components/plans/plan-summary'
import { toAddonOption } from '@/components/subscriptions/addon-picker'
import { Card } from '@/components/ui/card'
import { addonsFor, type Account, type Plan } from '@/lib/account/account'

type Props = {
  save: ComponentProps<typeof PlanChoiceForm>['save']
  plan: Plan
  account: Account
  /** The saved choice for this plan, if any. */
  choice: Choice | undefined
  locale: string
}

/** Renders the form for the options of a plan with everything the account offers for it. */
export function PlanOptions({ save, plan, account, choice, locale }: Props) {
  const { addons = [], sim, device = '', imei = '', voucherCode = '' } = choice ?? {}
  const iccid = sim?.iccid ?? ''
  return (
    <Card className="p-6">
      <PlanChoiceForm
        save={save}
        plan={{
          id: plan.id,
          simTypes: plan.simTypes,
          needsDevice: (plan.requirements?.device ?? 'none') !== 'none',
        }}
        addons={addonsFor(account, plan).map((addon) => toAddonOption(addon, locale))}
        devices={account.devices.map((saved) => ({ id: saved.id, label: deviceName(saved) }))}
        saved={{ addons, sim: sim ? 'own' : 'any', iccid, device, imei, voucherCode }}
      />
    </Card>
  )
}
