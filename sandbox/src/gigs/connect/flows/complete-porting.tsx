import { submitPortingDetails } from '../../domain/porting-edits'
import { requireSubscription } from '../../domain/references'
import type { Porting, Subscription } from '../../model/state'
import { answerErrors, knownAnswers, readAnswers } from '../porting/answers'
import { formScreen, introScreen, outroScreen, protectionScreen } from '../porting/screens'
import { askedIn, openStep, portingSteps, repairOf, stepsOf } from '../porting/steps'
import { detailsScreen } from '../subscription-parts'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'

type Behavior = { hideIntroPage?: boolean; hideOutroPage?: boolean }

/**
 * The forms that a porting still needs, between an intro and an outro (docs/gigs-api.md#completeporting). Done
 * means handed in; whether the number moves is decided later. Every form is saved by itself, so that a customer
 * who stops goes on there.
 */
export const completePorting = defineFlow('completePorting', {
  show(flow, step, { completePorting: { subscription: id, behavior = {} } }) {
    const subscription = requireSubscription(flow.gigs, id)
    const porting = portingOf(flow, subscription)
    if (porting && isHandedIn(flow)) {
      return step === 'done' ? { screen: outroScreen(porting) } : { goTo: 'done' }
    }
    if (!porting || !isOpen(porting)) return overview(flow, subscription, step)
    if (porting.status === 'declined' && !repairOf(porting)) return { finish: 'bad_configuration' }
    return showStep(flow, porting, behavior, step)
  },

  complete(flow, step, form, { completePorting: { subscription: id, behavior = {} } }) {
    const porting = portingOf(flow, requireSubscription(flow.gigs, id))
    if (isHandedIn(flow)) return step === 'done' ? { finish: 'success' } : { goTo: 'done' }
    if (!porting || !isOpen(porting)) return { goTo: 'overview' }
    if (step === 'protection' && repairOf(porting) === step) {
      return save(flow, porting, behavior, {})
    }
    const current = stepsOf(porting).find(({ name }) => name === step)
    if (!current) return { goTo: 'next' }
    const asked = askedIn(porting, current)
    const errors = answerErrors(flow.gigs, asked, form)
    if (Object.keys(errors).length > 0) {
      return { screen: formScreen(flow, porting, current, asked, form, errors), status: 422 }
    }
    return save(flow, porting, behavior, readAnswers(asked, form))
  },
})

function showStep(
  flow: FlowContext,
  porting: Porting,
  behavior: Behavior,
  step: string,
): StepResult {
  if (step === '') return { goTo: behavior.hideIntroPage ? 'next' : 'intro' }
  if (step === 'intro') return { screen: introScreen(porting, hasAnswers(porting)) }
  const isProtected = porting.status === 'declined' && repairOf(porting) === 'protection'
  if (isProtected) {
    return step === 'protection' ? { screen: protectionScreen(porting) } : { goTo: 'protection' }
  }
  const current = stepsOf(porting).find(({ name }) => name === step)
  if (!current) return { goTo: firstForm(porting) }
  const values = knownAnswers(flow.gigs, porting, flow.user)
  return { screen: formScreen(flow, porting, current, askedIn(porting, current), values, {}) }
}

function save(
  flow: FlowContext,
  porting: Porting,
  { hideOutroPage }: Behavior,
  answers: Parameters<typeof submitPortingDetails>[2],
): StepResult {
  return flow.gigs.change(() => {
    const answered = submitPortingDetails(flow.gigs, porting, answers)
    if (answered.status === 'informationRequired') return { goTo: 'next' }
    if (hideOutroPage) return { finish: 'success' }
    saveDraft(flow, { handedIn: 'yes' })
    return { goTo: 'done' }
  })
}

// A porting that asks for nothing now is shown as a part of its subscription, with no way to end in success.
function overview(flow: FlowContext, subscription: Subscription, step: string): StepResult {
  return step === 'overview' ? { screen: detailsScreen(flow, subscription) } : { goTo: 'overview' }
}

function portingOf({ gigs }: FlowContext, { lastPorting }: Subscription) {
  return gigs.store.get('portings', lastPorting ?? '')
}

function isOpen(porting: Porting) {
  return (
    porting.status === 'declined' ||
    (porting.status === 'informationRequired' && stepsOf(porting).length > 0)
  )
}

function isHandedIn({ session }: FlowContext) {
  return session.draft['handedIn'] === 'yes'
}

function hasAnswers(porting: Porting) {
  return porting.required.some((field) => porting[field] !== null)
}

function firstForm(porting: Porting) {
  return (openStep(porting) ?? stepsOf(porting)[0] ?? portingSteps[0]).name
}
