'use client'

import { SelectField, TextField } from '@/components/ui/field'

export type SavedDevice = { id: string; label: string }

// The label around a radio button.
const OPTION_CLASSES =
  'flex min-h-11 cursor-pointer items-center gap-3.5 rounded-control border border-border bg-card px-4 py-3 ' +
  'hover:border-input has-checked:border-primary has-checked:bg-accent'

type SimProps = {
  simTypes: string[]
  values: Record<'sim' | 'iccid', string>
  error: string | undefined
}

/** Asks for the SIM. Before checkout, a customer can only enter a SIM card that they already have. */
export function SimFieldset({ simTypes, values, error }: SimProps) {
  const hasCard = simTypes.includes('pSIM')
  const hasBoth = hasCard && simTypes.includes('eSIM')
  const hint = 'The 19 or 20 digits printed on the card.'
  return (
    <fieldset className="group/sim grid gap-3">
      <legend className="mb-2 text-lg font-bold">SIM</legend>
      {!hasCard && (
        <p className="text-muted-foreground">
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
            className="size-5 shrink-0 accent-primary"
          />
          <span className="font-semibold">
            {label}
            <span className="block text-sm font-normal text-muted-foreground">{hint}</span>
          </span>
        </label>
      ))}
    </div>
  )
}

type DeviceProps = {
  isRequired: boolean
  devices: SavedDevice[]
  values: Record<'device' | 'imei', string>
  errors: Partial<Record<'device' | 'imei', string>>
}

/** Asks for a saved device or an IMEI. */
export function DeviceFieldset({ isRequired, devices, values, errors }: DeviceProps) {
  const options = devices.map(({ id, label }) => ({ value: id, label }))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lg font-bold">
        Device{' '}
        {isRequired && (
          <span className="text-sm font-semibold text-warning">required for this plan</span>
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
