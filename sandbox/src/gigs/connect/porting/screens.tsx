import type { Child } from 'hono/jsx'
import type { Porting, PortingField } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, LinkButton, Mark, ErrorSummary, StepForm, Steps } from '../form-parts'
import type { Screen } from '../layout'
import type { FlowContext } from '../flow'
import { apiMessage } from '../words/api-messages'
import type { Translator } from '../words/translator'
import { PortingFields } from './fields'
import { type PortingStep, stepsOf } from './steps'

export function introScreen({ t }: FlowContext, porting: Porting, isResumed: boolean): Screen {
  return screenOf(t(isResumed ? 'porting.resumedTitle' : 'porting.title'), {
    lede: t('porting.intro', { number: porting.phoneNumber }),
    note: porting.status === 'declined' ? declinedText(t, porting) : null,
    children: (
      <LinkButton href="next">{t(isResumed ? 'page.continue' : 'porting.start')}</LinkButton>
    ),
  })
}

export function formScreen(
  flow: FlowContext,
  porting: Porting,
  step: PortingStep,
  fields: PortingField[],
  values: FormValues,
  errors: FormErrors,
): Screen {
  const { t } = flow
  const title = t(`porting.${step.name}Title`)
  const steps = stepsOf(porting).map(({ name }) => ({ name, label: t(`porting.${name}`) }))
  return {
    title,
    body: (
      <>
        <Steps t={t} steps={steps} at={step.name} />
        <ErrorSummary t={t} errors={errors} />
        <h1>{title}</h1>
        {porting.status === 'declined' && <p class="note">{declinedText(t, porting)}</p>}
        <StepForm>
          <PortingFields
            flow={flow}
            porting={porting}
            fields={fields}
            values={values}
            errors={errors}
          />
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}

/** Asks the customer to turn off the transfer protection of their current provider. */
export function protectionScreen({ t }: FlowContext, porting: Porting): Screen {
  return screenOf(t('porting.protectedTitle'), {
    lede: t('porting.protectedText', { number: porting.phoneNumber }),
    children: (
      <StepForm>
        <Button>{t('porting.unprotected')}</Button>
      </StepForm>
    ),
  })
}

/** Confirms that the details were sent. The transfer itself takes longer. */
export function outroScreen({ t }: FlowContext, porting: Porting): Screen {
  return screenOf(t('porting.sent'), {
    mark: <Mark />,
    lede: t('porting.sentText', { number: porting.phoneNumber }),
    children: (
      <StepForm>
        <Button>{t('page.continue')}</Button>
      </StepForm>
    ),
  })
}

type ScreenParts = { lede: string; note?: string | null; mark?: Child; children: Child }

function screenOf(title: string, { lede, note, mark, children }: ScreenParts): Screen {
  return {
    title,
    body: (
      <>
        {mark}
        <h1>{title}</h1>
        <p class="lede">{lede}</p>
        {note && <p class="note">{note}</p>}
        {children}
      </>
    ),
  }
}

function declinedText(t: Translator, { declinedMessage }: Porting) {
  const reason = declinedMessage ? apiMessage(t, declinedMessage) : t('porting.mismatch')
  return t('porting.declined', { reason })
}
