'use client'

import { SelectField, TextField } from '@/components/ui/field'

export type SavedDevice = { id: string; label: string }

// The label around a radio button.
const OPTION_CLASSES =
  'flex min-h-11 cursor-pointer items-center gap-3.5 rounded-control border border-border bg-card px-4 py-3 ' +
  'hover:border-input has-checked:border-primary has-checked:bg-accent'

export type SimWords = Record<
  'sim' | 'esimOnly' | 'esim' | 'esimHint' | 'ownCard' | 'ownCardHint' | 'cardNumber' | 'cardHint',
  string
>

type SimProps = {
  words: SimWords
  simTypes: string[]
  values: Record<'sim' | 'iccid', string>
  error: string | undefined
}

/** Asks for the SIM. Before checkout, a customer can only enter a SIM card that they already have. */
export function SimFieldset({ words, simTypes, values, error }: SimProps) {
  const hasCard = simTypes.includes('pSIM')
  const hasBoth = hasCard && simTypes.includes('eSIM')
  return (
    <fieldset className="group/sim grid gap-3">
      <legend className="mb-2 text-lg font-bold">{words.sim}</legend>
      {!hasCard && <p className="text-muted-foreground">{words.esimOnly}</p>}
      {hasBoth && <SimOptions key={values.sim} words={words} chosen={values.sim} />}
      {hasCard && (
        <div className={hasBoth ? 'hidden group-has-[[value=own]:checked]/sim:block' : ''}>
          <DigitsField
            name="iccid"
            label={words.cardNumber}
            hint={words.cardHint}
            error={error}
            defaultValue={values.iccid}
          />
        </div>
      )}
    </fieldset>
  )
}

function SimOptions({ words, chosen }: { words: SimWords; chosen: string }) {
  const options = [
    { value: 'any', label: words.esim, hint: words.esimHint },
    { value: 'own', label: words.ownCard, hint: words.ownCardHint },
  ]
  return (
    <div className="grid gap-2 sm:grid-cols-2">
      {options.map(({ value, label, hint }) => (
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

export type DeviceWords = Record<
  'device' | 'deviceRequired' | 'savedDevice' | 'noneOfThese' | 'imei' | 'imeiHint',
  string
>

type DeviceProps = {
  words: DeviceWords
  isRequired: boolean
  devices: SavedDevice[]
  values: Record<'device' | 'imei', string>
  errors: Partial<Record<'device' | 'imei', string>>
}

/** Asks for a saved device or an IMEI. */
export function DeviceFieldset({ words, isRequired, devices, values, errors }: DeviceProps) {
  const options = devices.map(({ id, label }) => ({ value: id, label }))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 text-lg font-bold">
        {words.device}{' '}
        {isRequired && (
          <span className="text-sm font-semibold text-warning">{words.deviceRequired}</span>
        )}
      </legend>
      {devices.length > 0 && (
        <SelectField
          name="device"
          label={words.savedDevice}
          error={errors.device}
          options={[{ value: '', label: words.noneOfThese }, ...options]}
          selected={values.device}
        />
      )}
      <DigitsField
        name="imei"
        label={words.imei}
        hint={words.imeiHint}
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
