'use client'

import type { AddonOption } from '@/components/subscriptions/addon-options'
import {
  DeviceFieldset,
  type DeviceWords,
  type SavedDevice,
  SimFieldset,
  type SimWords,
} from '@/components/plans/sim-and-device-fields'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsentNotice } from '@/components/ui/unsent-notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { useUiWords } from '@/components/ui/words'
import type { FormState, FormValues } from '@/lib/http/form-data'

export type PlanChoiceValues = FormValues<
  'sim' | 'iccid' | 'device' | 'imei' | 'voucherCode' | 'email'
> & {
  addons: string[]
}

export type PlanChoiceState = FormState<PlanChoiceValues>

type PlanChoiceWords = SimWords &
  DeviceWords &
  Record<
    | 'addons'
    | 'addonsNote'
    | 'voucherCode'
    | 'voucherHint'
    | 'email'
    | 'emailHint'
    | 'submit'
    | 'or'
    | 'withProvider',
    string
  >

type Props = {
  words: PlanChoiceWords
  save: (previous: PlanChoiceState | null, form: FormData) => Promise<PlanChoiceState | null>
  plan: { id: string; simTypes: string[]; needsDevice: boolean }
  addons: AddonOption[]
  devices: SavedDevice[]
  saved: Omit<PlanChoiceValues, 'email'>
  /** For a visitor, who signs in with the same button or at an OpenID provider. Null for a signed-in user. */
  signIn: { provider: string | null } | null
}

/** Renders the options of a plan. All are optional, because checkout asks for whatever is missing. */
export function PlanChoiceForm({ words, save, plan, signIn, saved, ...offered }: Props) {
  const { addons, devices } = offered
  const { oneMoment } = useUiWords()
  const { state, unsent, formProps } = useFormAction(save)
  const values = state?.values ?? { ...saved, email: '' }
  const errors = state?.errors ?? {}
  return (
    <form {...formProps} className="grid gap-8" noValidate data-choice={plan.id}>
      {state && (
        <Notice tone="alarm" announce="alert">
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="plan" value={plan.id} />
      <SimFieldset simTypes={plan.simTypes} {...{ words, values }} error={errors.iccid} />
      {addons.length > 0 && (
        <AddonsFieldset {...{ words, addons }} chosen={values.addons} error={errors.addons} />
      )}
      <DeviceFieldset isRequired={plan.needsDevice} {...{ words, devices, values, errors }} />
      <TextField
        name="voucherCode"
        label={words.voucherCode}
        hint={words.voucherHint}
        error={errors.voucherCode}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={200}
        defaultValue={values.voucherCode}
      />
      {signIn && <EmailField words={words} value={values.email} error={errors.email} />}
      {unsent && <UnsentNotice reason={unsent} />}
      <div className="grid gap-4 justify-self-stretch sm:justify-self-start">
        <SubmitButton pending={oneMoment}>{words.submit}</SubmitButton>
        {signIn?.provider && <ProviderButton words={words} />}
      </div>
    </form>
  )
}

type WithWords = { words: PlanChoiceWords }

function EmailField({
  words,
  value,
  error,
}: WithWords & { value: string; error: string | undefined }) {
  return (
    <div className="border-t border-border pt-6">
      <TextField
        name="email"
        label={words.email}
        hint={words.emailHint}
        error={error}
        type="email"
        autoComplete="email"
        defaultValue={value}
      />
    </div>
  )
}

// Submits the same form, so the choice is kept on this way too.
function ProviderButton({ words }: WithWords) {
  const { oneMoment } = useUiWords()
  return (
    <>
      <p className="flex items-center gap-4 text-sm text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {words.or}
      </p>
      <SubmitButton tone="outline" pending={oneMoment} name="with" value="provider">
        {words.withProvider}
      </SubmitButton>
    </>
  )
}

type AddonsProps = WithWords & {
  addons: AddonOption[]
  chosen: string[]
  error: string | undefined
}

function AddonsFieldset({ words, addons, chosen, error }: AddonsProps) {
  return (
    <fieldset aria-describedby={error && 'addons-error'}>
      <legend className="mb-2 text-lg font-bold">
        {words.addons}{' '}
        <span className="text-sm font-normal text-muted-foreground">{words.addonsNote}</span>
      </legend>
      {error && (
        <p id="addons-error" role="alert" className="mb-2 text-sm font-medium text-destructive">
          {error}
        </p>
      )}
      <div className="divide-y divide-border overflow-hidden rounded-card border border-border bg-card">
        {addons.map(({ id, name, description, price }) => (
          <label
            key={id}
            className="flex min-h-11 cursor-pointer items-center gap-3.5 px-4 py-3 has-checked:bg-accent"
          >
            <input
              key={chosen.join(' ')} // React resets checkboxes after an action. A new key makes a new element.
              type="checkbox"
              name="addons"
              value={id}
              defaultChecked={chosen.includes(id)}
              className="size-5 shrink-0 accent-primary"
            />
            <span className="flex-1">
              <span className="block font-semibold">{name}</span>
              {description && (
                <span className="block text-sm text-muted-foreground">{description}</span>
              )}
            </span>
            <span className="font-semibold tabular-nums">{price}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
