import { claimSimCard } from '../../domain/sims'
import type { Plan } from '../../model/state'
import { type FormErrors, type FormValues, TextField } from '../fields'
import { Button, Choices, ErrorSummary, StepForm } from '../form-parts'
import { dryRun } from '../../domain/dry-run'
import type { FlowContext } from '../flow'
import { apiMessage } from '../words/api-messages'
import type { Translator } from '../words/translator'
import type { Checkout, Sale } from './checkout'
import { NumberFields, numberFields } from './number-step'
import { numberErrors } from './own-number'

/** Names of the fields. */
export const simFields = ['sim', 'iccid', ...numberFields] as const

/**
 * Asks for an eSIM or a SIM card that the customer has; plans without eSIM ask only for the card. Also asks for the
 * number if the plan lets customers keep theirs.
 */
export function simScreen(
  flow: FlowContext,
  { plan, canKeepNumber }: Checkout,
  { steps, summary }: Sale,
  values: FormValues,
  errors: FormErrors,
) {
  const canEsim = plan.simTypes.includes('eSIM')
  const { t } = flow
  const title = titleOf(t, canEsim, canKeepNumber)
  return {
    title,
    aside: summary,
    body: (
      <>
        {steps}
        <ErrorSummary t={t} errors={errors} />
        <h1>{title}</h1>
        <StepForm>
          {canEsim && (
            <Choices
              name="sim"
              legend={t('sim.legend')}
              options={[
                { value: 'auto', name: 'eSIM', description: t('sim.esimNote') },
                { value: 'own', name: t('sim.ownCard'), description: t('sim.ownCardNote') },
              ]}
              chosen={values['sim'] ?? 'auto'}
              errors={errors}
            />
          )}
          <div class="only-own">
            <TextField
              t={t}
              name="iccid"
              label={t('sim.iccid')}
              hint={t('sim.iccidHint')}
              inputmode="numeric"
              values={values}
              errors={errors}
            />
          </div>
          {canKeepNumber && (
            <NumberFields flow={flow} plan={plan} values={values} errors={errors} />
          )}
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}

function titleOf(t: Translator, canEsim: boolean, canKeepNumber: boolean) {
  if (canEsim) return t(canKeepNumber ? 'sim.chooseWithNumber' : 'sim.choose')
  return t(canKeepNumber ? 'sim.cardWithNumber' : 'sim.card')
}

/** Validates the choices. The SIM card and the number are checked but not claimed yet. */
export function simErrors(flow: FlowContext, checkout: Checkout, values: FormValues): FormErrors {
  return { ...simCardErrors(flow, checkout.plan, values), ...numberErrors(flow, checkout, values) }
}

/** Returns whether the customer uses a SIM card: by choice, or because the plan has no eSIM. */
export function isOwnCard({ simTypes }: Plan, { sim }: FormValues): boolean {
  return sim === 'own' || !simTypes.includes('eSIM')
}

function simCardErrors({ gigs, user, t }: FlowContext, plan: Plan, values: FormValues): FormErrors {
  const { sim, iccid = '' } = values
  if (!isOwnCard(plan, values)) return sim === 'auto' ? {} : { sim: t('sim.none') }
  if (!iccid.trim()) return { iccid: t('sim.noIccid') }
  const error = dryRun(gigs, () => claimSimCard(gigs, user, iccid, plan.provider))
  return error ? { iccid: apiMessage(t, error.message) } : {}
}
