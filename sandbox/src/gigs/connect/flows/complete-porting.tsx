import { submitPortingDetails } from '../../domain/porting-edits'
import { requireSubscription } from '../../domain/references'
import type { Porting, Subscription } from '../../model/state'
import { portingErrors, initialPortingValues, readPortingForm } from '../porting/form'
import { formScreen, introScreen, outroScreen, protectionScreen } from '../porting/screens'
import { requestedFields, openStep, portingSteps, repairOf, stepsOf } from '../porting/steps'
import { detailsScreen } from '../subscription-parts'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'

type Behavior = { hideIntroPage?: boolean; hideOutroPage?: boolean }

/**
 * Steps: intro, the forms that the porting requires, outro (docs/gigs-api.md#completeporting). The session ends when
 * the details are submitted, before the number moves. Each form is saved, so that a customer can continue later.
 */
export const completePorting = defineFlow('completePorting', {
  show(flow, step, { completePorting: { subscription: id, behavior = {} } }) {
    const subscription = requireSubscription(flow.gigs, id)
    const porting = portingOf(flow, subscription)
    if (porting && isSubmitted(flow)) {
      return step === 'done' ? { screen: outroScreen(flow, porting) } : { goTo: 'done' }
    }
    if (!porting || !needsDetails(porting)) return overview(flow, subscription, step)
    if (porting.status === 'declined' && !repairOf(porting)) return { finish: 'bad_configuration' }
    return showStep(flow, porting, behavior, step)
  },

  complete(flow, step, form, { completePorting: { subscription: id, behavior = {} } }) {
    const porting = portingOf(flow, requireSubscription(flow.gigs, id))
    if (isSubmitted(flow)) return step === 'done' ? { finish: 'success' } : { goTo: 'done' }
    if (!porting || !needsDetails(porting)) return { goTo: 'overview' }
    if (step === 'protection' && repairOf(porting) === step) {
      return save(flow, porting, behavior, {})
    }
    const current = stepsOf(porting).find(({ name }) => name === step)
    if (!current) return { goTo: 'next' }
    const fields = requestedFields(porting, current)
    const errors = portingErrors(flow, fields, form)
    if (Object.keys(errors).length > 0) {
      return { screen: formScreen(flow, porting, current, fields, form, errors), status: 422 }
    }
    return save(flow, porting, behavior, readPortingForm(fields, form))
  },
})

function showStep(
  flow: FlowContext,
  porting: Porting,
  behavior: Behavior,
  step: string,
): StepResult {
  if (step === '') return { goTo: behavior.hideIntroPage ? 'next' : 'intro' }
  if (step === 'intro') return { screen: introScreen(flow, porting, hasDetails(porting)) }
  const isProtected = porting.status === 'declined' && repairOf(porting) === 'protection'
  if (isProtected) {
    return step === 'protection'
      ? { screen: protectionScreen(flow, porting) }
      : { goTo: 'protection' }
  }
  const current = stepsOf(porting).find(({ name }) => name === step)
  if (!current) return { goTo: firstForm(porting) }
  const values = initialPortingValues(flow.gigs, porting, flow.user)
  return {
    screen: formScreen(flow, porting, current, requestedFields(porting, current), values, {}),
  }
}

function save(
  flow: FlowContext,
  porting: Porting,
  { hideOutroPage }: Behavior,
  details: Parameters<typeof submitPortingDetails>[2],
): StepResult {
  return flow.gigs.change(() => {
    const updated = submitPortingDetails(flow.gigs, porting, details)
    if (updated.status === 'informationRequired') return { goTo: 'next' }
    if (hideOutroPage) return { finish: 'success' }
    saveDraft(flow, { submitted: 'yes' })
    return { goTo: 'done' }
  })
}

// A porting that needs nothing shows its subscription. The session can then only end as `user_aborted`.
function overview(flow: FlowContext, subscription: Subscription, step: string): StepResult {
  return step === 'overview' ? { screen: detailsScreen(flow, subscription) } : { goTo: 'overview' }
}

function portingOf({ gigs }: FlowContext, { lastPorting }: Subscription) {
  return gigs.store.get('portings', lastPorting ?? '')
}

function needsDetails(porting: Porting) {
  return (
    porting.status === 'declined' ||
    (porting.status === 'informationRequired' && stepsOf(porting).length > 0)
  )
}

function isSubmitted({ session }: FlowContext) {
  return session.draft['submitted'] === 'yes'
}

function hasDetails(porting: Porting) {
  return porting.required.some((field) => porting[field] !== null)
}

function firstForm(porting: Porting) {
  return (openStep(porting) ?? stepsOf(porting)[0] ?? portingSteps[0]).name
}
