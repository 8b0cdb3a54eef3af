import type { ComponentProps } from 'react'
import { PlanChoiceForm } from '@/components/plans/plan-choice-form'
import { deviceName, type Choice } from '@/components/plans/plan-summary'
import type { DeviceWords, SimWords } from '@/components/plans/sim-and-device-fields'
import { toAddonOption } from '@/components/subscriptions/addon-picker'
import { addonsFor, type Account, type Device, type Plan } from '@/lib/account/account'
import { doesDeviceFit } from '@/lib/intents/device'
import type { Display } from '@/lib/i18n/format'
import { useTranslator } from '@/lib/i18n/request'
import type { Translator } from '@/lib/i18n/translator'

type Props = Pick<ComponentProps<typeof PlanChoiceForm>, 'save' | 'signIn'> & {
  plan: Plan
  account: Account
  /** The choice to start with. */
  choice: Choice
  display: Display
}

/** Renders the form for the options of a plan with everything the account offers for it. */
export function PlanOptions({ save, signIn, plan, account, choice, display }: Props) {
  const t = useTranslator()
  const { addons = [], sim, device = '', imei = '', voucherCode = '' } = choice
  const iccid = sim?.iccid ?? ''
  const needsDevice = (plan.requirements?.device ?? 'none') !== 'none'
  return (
    <PlanChoiceForm
      words={{
        ...simWords(plan, t),
        ...deviceWords(needsDevice, t),
        ...otherWords(signIn?.provider ?? '', t),
      }}
      save={save}
      signIn={signIn}
      plan={{ id: plan.id, simTypes: plan.simTypes, needsDevice }}
      addons={addonsFor(account, plan).map((addon) => toAddonOption(addon, display))}
      devices={account.devices.map((known) => toOption(known, plan, t))}
      saved={{ addons, sim: sim ? 'own' : 'any', iccid, device, imei, voucherCode }}
    />
  )
}

const toOption = (device: Device, plan: Plan, t: Translator) => ({
  id: device.id,
  label: doesDeviceFit(device, plan)
    ? deviceName(device)
    : t('planChoice.device.unfit', { device: deviceName(device) }),
})

const simWords = ({ simTypes }: Plan, t: Translator): SimWords => ({
  sim: t('planChoice.sim.title'),
  esimOnly: t('planChoice.sim.esimOnly'),
  esim: t('planChoice.sim.esim'),
  esimHint: t('planChoice.sim.esimHint'),
  ownCard: t('planChoice.sim.ownCard'),
  ownCardHint: t('planChoice.sim.ownCardHint'),
  cardNumber: t('planChoice.sim.number'),
  cardHint: simTypes.includes('eSIM')
    ? t('planChoice.sim.numberHint')
    : t('planChoice.sim.optionalNumberHint'),
})

const deviceWords = (isRequired: boolean, t: Translator): DeviceWords => ({
  device: t('planChoice.device.title'),
  deviceRequired: t('planChoice.device.required'),
  savedDevice: t('planChoice.device.saved'),
  noneOfThese: t('planChoice.device.none'),
  imei: t('planChoice.device.imei'),
  imeiHint: isRequired ? t('planChoice.device.requiredImeiHint') : t('planChoice.device.imeiHint'),
})

const otherWords = (provider: string, t: Translator) => ({
  addons: t('planChoice.addons.title'),
  addonsNote: t('planChoice.addons.note'),
  voucherCode: t('planChoice.voucher.label'),
  voucherHint: t('planChoice.voucher.hint'),
  email: t('planChoice.email.label'),
  emailHint: t('planChoice.email.hint'),
  submit: t('planChoice.submit'),
  or: t('planChoice.or'),
  withProvider: t('planChoice.withProvider', { name: provider }),
})
