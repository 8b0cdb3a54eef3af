import { answerPorting } from '../../domain/porting-answers'
import { requireSubscription } from '../../domain/references'
import type { Porting, Subscription } from '../../model/state'
import { answerProblems, knownAnswers, readAnswers } from '../porting/answers'
import { formScreen, introScreen, outroScreen, protectionScreen } from '../porting/screens'
import { askedIn, openStep, portingSteps, repairOf, stepsOf } from '../porting/steps'
import { detailsScreen } from '../subscription-parts'
import { defineTwin, keepDraft } from '../flow'
import type { Answer, Trip } from '../flow'

type Behavior = { hideIntroPage?: boolean; hideOutroPage?: boolean }

/**
 * The forms that a porting still needs, between an intro and an outro (docs/gigs-api.md#completeporting). Done
 * means handed in; whether the number moves is decided later. Every form is saved by itself, so that a customer
 * who stops goes on there.
 */
export const completePorting = defineTwin('completePorting', {
  show(trip, step, { completePorting: { subscription: id, behavior = {} } }) {
    const subscription = requireSubscription(trip.gigs, id)
    const porting = portingOf(trip, subscription)
    if (porting && isHandedIn(trip))
      return step === 'done' ? { screen: outroScreen(porting) } : { go: 'done' }
    if (!porting || !isOpen(porting)) return overview(trip, subscription, step)
    if (porting.status === 'declined' && !repairOf(porting)) return { end: 'bad_configuration' }
    return showStep(trip, porting, behavior, step)
  },

  complete(trip, step, form, { completePorting: { subscription: id, behavior = {} } }) {
    const porting = portingOf(trip, requireSubscription(trip.gigs, id))
    if (isHandedIn(trip)) return step === 'done' ? { end: 'success' } : { go: 'done' }
    if (!porting || !isOpen(porting)) return { go: 'overview' }
    if (step === 'protection' && repairOf(porting) === step)
      return save(trip, porting, behavior, {})
    const current = stepsOf(porting).find(({ name }) => name === step)
    if (!current) return { go: 'next' }
    const asked = askedIn(porting, current)
    const problems = answerProblems(trip.gigs, asked, form)
    if (Object.keys(problems).length > 0)
      return { screen: formScreen(trip, porting, current, asked, form, problems), status: 422 }
    return save(trip, porting, behavior, readAnswers(asked, form))
  },
})

function showStep(trip: Trip, porting: Porting, behavior: Behavior, step: string): Answer {
  if (step === '') return { go: behavior.hideIntroPage ? 'next' : 'intro' }
  if (step === 'intro') return { screen: introScreen(porting, hasAnswers(porting)) }
  const isProtected = porting.status === 'declined' && repairOf(porting) === 'protection'
  if (isProtected)
    return step === 'protection' ? { screen: protectionScreen(porting) } : { go: 'protection' }
  const current = stepsOf(porting).find(({ name }) => name === step)
  if (!current) return { go: firstForm(porting) }
  const typed = knownAnswers(trip.gigs, porting, trip.user)
  return { screen: formScreen(trip, porting, current, askedIn(porting, current), typed, {}) }
}

function save(
  trip: Trip,
  porting: Porting,
  { hideOutroPage }: Behavior,
  answers: Parameters<typeof answerPorting>[2],
): Answer {
  return trip.gigs.change(() => {
    const answered = answerPorting(trip.gigs, porting, answers)
    if (answered.status === 'informationRequired') return { go: 'next' }
    if (hideOutroPage) return { end: 'success' }
    keepDraft(trip, { handedIn: 'yes' })
    return { go: 'done' }
  })
}

// A porting that asks for nothing now is shown as a part of its subscription, with no way to end in success.
function overview(trip: Trip, subscription: Subscription, step: string): Answer {
  return step === 'overview' ? { screen: detailsScreen(trip, subscription) } : { go: 'overview' }
}

function portingOf({ gigs }: Trip, { lastPorting }: Subscription) {
  return gigs.store.get('portings', lastPorting ?? '')
}

function isOpen(porting: Porting) {
  return (
    porting.status === 'declined' ||
    (porting.status === 'informationRequired' && stepsOf(porting).length > 0)
  )
}

function isHandedIn({ session }: Trip) {
  return session.draft['handedIn'] === 'yes'
}

function hasAnswers(porting: Porting) {
  return porting.required.some((field) => porting[field] !== null)
}

function firstForm(porting: Porting) {
  return (openStep(porting) ?? stepsOf(porting)[0] ?? portingSteps[0]).name
}
