import type { Child } from 'hono/jsx'
import type { Porting, PortingField } from '../../model/state'
import type { FormErrors, FormValues } from '../fields'
import { Button, LinkButton, Mark, ProblemSummary, StepForm, Steps } from '../form-parts'
import type { Screen } from '../layout'
import type { FlowContext } from '../flow'
import { PortingFields } from './fields'
import { type PortingStep, stepsOf } from './steps'

/** What lies ahead, or, where something is known or was declined, how to go on. */
export function introScreen(porting: Porting, isResumed: boolean): Screen {
  const title = isResumed ? 'Go on bringing your number' : 'Bring your number'
  return screenOf(title, {
    lede: `We move ${porting.phoneNumber} to your new plan. Have the bill of your current provider at hand, and do not cancel there: that happens by itself.`,
    note: porting.status === 'declined' ? declinedText(porting) : null,
    children: <LinkButton href="next">{isResumed ? 'Go on' : 'Start'}</LinkButton>,
  })
}

export function formScreen(
  { gigs }: FlowContext,
  porting: Porting,
  step: PortingStep,
  asked: PortingField[],
  values: FormValues,
  errors: FormErrors,
): Screen {
  return {
    title: step.title,
    body: (
      <>
        <Steps steps={stepsOf(porting)} at={step.name} />
        <ProblemSummary errors={errors} />
        <h1>{step.title}</h1>
        {porting.status === 'declined' && <p class="note">{declinedText(porting)}</p>}
        <StepForm>
          <PortingFields
            gigs={gigs}
            porting={porting}
            asked={asked}
            values={values}
            errors={errors}
          />
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** The current provider guards the number: only the customer can have that lifted. */
export function protectionScreen(porting: Porting): Screen {
  return screenOf('Your number is protected', {
    lede: `Your current provider does not let ${porting.phoneNumber} go while its transfer protection is on. Turn it off in your account there, or call them, and then try again.`,
    children: (
      <StepForm>
        <Button>I turned it off, try again</Button>
      </StepForm>
    ),
  })
}

/** Handed in is not moved: that takes time, and the customer hears of it elsewhere. */
export function outroScreen(porting: Porting): Screen {
  return screenOf('Thank you, that is all', {
    mark: <Mark />,
    lede: `We now ask your current provider for ${porting.phoneNumber}. This can take a few days, and your old SIM works until then.`,
    children: (
      <StepForm>
        <Button>Continue</Button>
      </StepForm>
    ),
  })
}

type Parts = { lede: string; note?: string | null; mark?: Child; children: Child }

function screenOf(title: string, { lede, note, mark, children }: Parts): Screen {
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
  return `Your current provider said no: ${declinedMessage ?? 'something in your answers does not match.'} Correct it and we ask again.`
}
