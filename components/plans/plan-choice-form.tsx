'use client'

import type { AddonOption } from '@/components/subscriptions/addon-options'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import type { FormState, FormValues } from '@/lib/http/form-data'

export type PlanChoiceValues = FormValues<'sim' | 'iccid' | 'device' | 'imei' | 'voucherCode'> & {
  addons: string[]
}

export type PlanChoiceState = FormState<PlanChoiceValues>

type Device = { id: string; label: string }

type Props = {
  save: (previous: PlanChoiceState | null, form: FormData) => Promise<PlanChoiceState | null>
  plan: { id: string; simTypes: string[]; needsDevice: boolean }
  addons: AddonOption[]
  devices: Device[]
  saved: PlanChoiceValues
}

/** Renders the options of a plan. All are optional, because checkout asks for whatever is missing. */
export function PlanChoiceForm({ save, plan, addons, devices, saved }: Props) {
  const { state, unsent, formProps } = useFormAction(save)
  const values = state?.values ?? saved
  const errors = state?.errors ?? {}
  return (
    <form {...formProps} className="grid gap-8" noValidate data-choice={plan.id}>
      {state && (
        <Notice tone="alarm" announce="alert">
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="plan" value={plan.id} />
      {addons.length > 0 && (
        <AddonsFieldset addons={addons} chosen={values.addons} error={errors.addons} />
      )}
      <SimFieldset simTypes={plan.simTypes} values={values} error={errors.iccid} />
      <DeviceFieldset isRequired={plan.needsDevice} {...{ devices, values, errors }} />
      <TextField
        name="voucherCode"
        label="Voucher code"
        hint="Checkout applies it and shows the new price before you pay."
        error={errors.voucherCode}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={200}
        defaultValue={values.voucherCode}
      />
      {unsent && <UnsentNotice reason={unsent} />}
      <SubmitButton pending="One moment…" className="justify-self-start">
        Continue to summary
      </SubmitButton>
    </form>
  )
}

const OPTION_CLASSES =
  'flex min-h-11 cursor-pointer items-center gap-3.5 rounded-control border border-line px-4 py-3 ' +
  'hover:border-edge has-checked:border-accent has-checked:bg-tint'

type AddonsProps = { addons: AddonOption[]; chosen: string[]; error: string | undefined }

function AddonsFieldset({ addons, chosen, error }: AddonsProps) {
  return (
    <fieldset className="grid gap-2" aria-describedby={error && 'addons-error'}>
      <legend className="mb-2 text-lg font-bold">Add-ons</legend>
      {error && (
        <p id="addons-error" role="alert" className="text-sm font-medium text-alarm">
          {error}
        </p>
      )}
      {addons.map(({ id, name, description, price }) => (
        <label key={id} className={OPTION_CLASSES}>
          <input
            key={chosen.join(' ')} // React resets checkboxes after an action. A new key makes a new element.
            type="checkbox"
            name="addons"
            value={id}
            defaultChecked={chosen.includes(id)}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="grid flex-1 gap-0.5">
            <span className="font-semibold">{name}</span>
            {description && <span className="text-sm text-soft">{description}</span>}
          </span>
          <span className="font-semibold tabular-nums">{price}</span>
        </label>
      ))}
    </fieldset>
  )
}

type SimProps = { simTypes: string[]; values: PlanChoiceValues; error: string | undefined }

// Before checkout, a user can only enter a SIM card that they already have.
function SimFieldset({ simTypes, values, error }: SimProps) {
  const hasCard = simTypes.includes('pSIM')
  const hasBoth = hasCard && simTypes.includes('eSIM')
  const hint = 'The 19 or 20 digits printed on the card.'
  return (
    <fieldset className="group/sim grid gap-3">
      <legend className="mb-2 text-lg font-bold">SIM</legend>
      {!hasCard && (
        <p className="text-soft">
          This plan comes with an eSIM: ready in minutes, nothing to ship.
        </p>
      )}
      {hasBoth && <SimOptions key={values.sim} chosen={values.sim} />}
      {hasCard && (
        <div className={hasBoth ? 'hidden group-has-[[value=own]:checked]/sim:block' : ''}>
          <DigitsField
            name="iccid"
            label="SIM card number (ICCID)"
            hint={hasBoth ? hint : `${hint} Leave it empty if you don’t have a card yet.`}
            error={error}
            defaultValue={values.iccid}
          />
        </div>
      )}
    </fieldset>
  )
}

const simOptions = [
  { value: 'any', label: 'eSIM', hint: 'Ready in minutes' },
  { value: 'own', label: 'A SIM card I have', hint: 'You’ll need its number' },
]

function SimOptions({ chosen }: { chosen: string }) {
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {simOptions.map(({ value, label, hint }) => (
        <label key={value} className={OPTION_CLASSES}>
          <input
            type="radio"
            name="sim"
            value={value}
            defaultChecked={chosen === value}
            className="size-5 shrink-0 accent-accent"
          />
          <span className="font-semibold">
            {label}
            <span className="block text-sm font-normal text-soft">{hint}</span>
          </span>
        </label>
      ))}
    </div>
  )
}

type DeviceProps = {
  isRequired: boolean
  devices: Device[]
  values: PlanChoiceValues
  errors: PlanChoiceState['errors']
}

function DeviceFieldset({ isRequired, devices, values, errors }: DeviceProps) {
  const options = devices.map(({ id, label }) => ({ value: id, label }))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lg font-bold">
        Device{' '}
        {isRequired && (
          <span className="text-sm font-semibold text-wait">required for this plan</span>
        )}
      </legend>
      {devices.length > 0 && (
        <SelectField
          name="device"
          label="Saved device"
          error={errors.device}
          options={[{ value: '', label: 'None of these' }, ...options]}
          selected={values.device}
        />
      )}
      <DigitsField
        name="imei"
        label="IMEI"
        hint={`Dial *#06# on the device to see its 15 digits. ${isRequired ? 'If you leave it empty, checkout will ask for it.' : 'You can leave it empty.'}`}
        error={errors.imei}
        defaultValue={values.imei}
      />
    </fieldset>
  )
}

type DigitsProps = Record<'name' | 'label' | 'hint' | 'defaultValue', string> & {
  error: string | undefined
}

function DigitsField(props: DigitsProps) {
  return <TextField {...props} inputMode="numeric" autoComplete="off" maxLength={200} />
}
