'use client'

import { AddonsFieldset } from '@/components/plans/addons-fieldset'
import type { AddonOption } from '@/components/subscriptions/addon-option'
import { DeviceFieldset, type SavedDevice } from '@/components/plans/device-fieldset'
import { SimFieldset } from '@/components/plans/sim-fieldset'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'

type Typed = Record<'sim' | 'iccid' | 'device' | 'imei' | 'voucherCode', string> & {
  addons: string[]
}

type State = { message: string; errors: Record<string, string>; typed: Typed } | null

type Props = {
  save: (previous: State, form: FormData) => Promise<State>
  plan: { id: string; simTypes: string[]; needsDevice: boolean }
  offers: AddonOption[]
  devices: SavedDevice[]
  current: Typed
}

/** What goes with a plan. All of it is optional, for checkout asks again for what it needs. */
export function PlanChoiceForm({ save, plan, offers, devices, current }: Props) {
  const { state, unsent, form } = useFormAction(save)
  const shown = state?.typed ?? current
  const errors = state?.errors ?? {}
  return (
    <form {...form} className="grid gap-8" noValidate data-choice={plan.id}>
      {state && (
        <Notice tone="alarm" announce="alert">
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="plan" value={plan.id} />
      {offers.length > 0 && (
        <AddonsFieldset offers={offers} chosen={shown.addons} error={errors['addons']} />
      )}
      <SimFieldset simTypes={plan.simTypes} shown={shown} error={errors['iccid']} />
      <DeviceFieldset isNeeded={plan.needsDevice} {...{ devices, shown, errors }} />
      <Field
        name="voucherCode"
        label="Voucher code"
        hint="Checkout applies it and shows the new price before you pay."
        error={errors['voucherCode']}
        render={(props) => (
          <input
            {...props}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={200}
            defaultValue={shown.voucherCode}
          />
        )}
      />
      {unsent && <UnsentNotice reason={unsent} />}
      <SubmitButton pending="One moment…" className="justify-self-start">
        Continue to summary
      </SubmitButton>
    </form>
  )
}
