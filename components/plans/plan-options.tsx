import type { ComponentProps } from 'react'
import { PlanChoiceForm } from '@/components/plans/plan-choice-form'
import { deviceName, type Choice } from '@/components/plans/plan-summary'
import { toAddonOption } from '@/components/subscriptions/addon-picker'
import { addonsFor, type Account, type Device, type Plan } from '@/lib/account/account'
import { doesDeviceFit } from '@/lib/intents/device'
import type { Display } from '@/lib/i18n/format'

type Props = Pick<ComponentProps<typeof PlanChoiceForm>, 'save' | 'signIn'> & {
  plan: Plan
  account: Account
  /** The choice to start with. */
  choice: Choice
  display: Display
}

/** Renders the form for the options of a plan with everything the account offers for it. */
export function PlanOptions({ save, signIn, plan, account, choice, display }: Props) {
  const { addons = [], sim, device = '', imei = '', voucherCode = '' } = choice
  const iccid = sim?.iccid ?? ''
  return (
    <PlanChoiceForm
      save={save}
      signIn={signIn}
      plan={{
        id: plan.id,
        simTypes: plan.simTypes,
        needsDevice: (plan.requirements?.device ?? 'none') !== 'none',
      }}
      addons={addonsFor(account, plan).map((addon) => toAddonOption(addon, display))}
      devices={account.devices.map((known) => toOption(known, plan))}
      saved={{ addons, sim: sim ? 'own' : 'any', iccid, device, imei, voucherCode }}
    />
  )
}

const toOption = (device: Device, plan: Plan) => ({
  id: device.id,
  label: doesDeviceFit(device, plan)
    ? deviceName(device)
    : `${deviceName(device)} (can’t use the SIM of this plan)`,
})
