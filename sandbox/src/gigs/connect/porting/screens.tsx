import type { Child } from 'hono/jsx'
import type { Porting, PortingField } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, LinkButton, Mark, ErrorSummary, StepForm, Steps } from '../form-parts'
import type { Screen } from '../layout'
import type { FlowContext } from '../flow'
import { PortingFields } from './fields'
import { type PortingStep, stepsOf } from './steps'

export function introScreen(porting: Porting, isResumed: boolean): Screen {
  const title = isResumed ? 'Continue your number transfer' : 'Bring your number'
  return screenOf(title, {
    lede: `We’ll move ${porting.phoneNumber} to your new plan. Have a bill from your current provider ready. Don’t cancel with them: your old contract ends with the transfer.`,
    note: porting.status === 'declined' ? declinedText(porting) : null,
    children: <LinkButton href="next">{isResumed ? 'Continue' : 'Start'}</LinkButton>,
  })
}

export function formScreen(
  { gigs }: FlowContext,
  porting: Porting,
  step: PortingStep,
  fields: PortingField[],
  values: FormValues,
  errors: FormErrors,
): Screen {
  return {
    title: step.title,
    body: (
      <>
        <Steps steps={stepsOf(porting)} at={step.name} />
        <ErrorSummary errors={errors} />
        <h1>{step.title}</h1>
        {porting.status === 'declined' && <p class="note">{declinedText(porting)}</p>}
        <StepForm>
          <PortingFields
            gigs={gigs}
            porting={porting}
            fields={fields}
            values={values}
            errors={errors}
          />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** Asks the customer to turn off the transfer protection of their current provider. */
export function protectionScreen(porting: Porting): Screen {
  return screenOf('Your number is protected', {
    lede: `Transfer protection is on for ${porting.phoneNumber}. Turn it off in your account with your current provider, or call them, and then try again.`,
    children: (
      <StepForm>
        <Button>I turned it off, try again</Button>
      </StepForm>
    ),
  })
}

/** Confirms that the details were sent. The transfer itself takes longer. */
export function outroScreen(porting: Porting): Screen {
  return screenOf('Thank you, that’s all we need', {
    mark: <Mark />,
    lede: `We’ve asked your current provider to transfer ${porting.phoneNumber}. This can take a few days. Your old SIM works until then.`,
    children: (
      <StepForm>
        <Button>Continue</Button>
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

function declinedText({ declinedMessage }: Porting) {
  return `Your current provider declined the transfer: ${declinedMessage ?? 'some of your details don’t match.'} Correct them and we’ll ask again.`
}
