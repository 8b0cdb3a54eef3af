import { otherPlans, requestPlanChange } from '../../domain/plan-changes'
import { requireSubscription } from '../../domain/references'
import { ApiError } from '../../errors'
import type { AddonOrder, Plan, Subscription } from '../../model/state'
import { changeScreen, changedScreen, chooseScreen } from '../change-screens'
import type { Offers } from '../change-screens'
import { completeAddonStep, showAddonStep } from '../checkout/addon-checkout'
import { isPaid } from '../checkout/done-screen'
import type { Typed } from '../fields'
import { defineTwin, keepDraft } from '../flow'
import type { Answer, Trip } from '../flow'

/**
 * "Add Data": another plan from the renewal on, or an add-on that is paid at once
 * (docs/gigs-api.md#changesubscription and docs/gigs-api.md#checkout-flows).
 */
export const changeSubscription = defineTwin('changeSubscription', {
  show(trip, step, intent) {
    const subscription = requireSubscription(trip.gigs, intent.changeSubscription.subscription)
    const changed = changedPlan(trip)
    if (changed) return showChanged(trip, subscription, changed, step)
    const { plan, order, offers } = choiceOf(trip, subscription)
    if (isPaid(trip) && order) return showAddonStep(trip, order, step)
    if (step === 'choose') return { screen: chooseScreen(trip, subscription, offers, {}) }
    if (step === '' || (!plan && !order)) return { go: 'choose' }
    if (order) return showAddonStep(trip, order, step)
    return plan && step === 'change'
      ? { screen: changeScreen(trip, subscription, plan, {}) }
      : { go: 'change' }
  },

  complete(trip, step, form, intent) {
    const subscription = requireSubscription(trip.gigs, intent.changeSubscription.subscription)
    if (changedPlan(trip)) return step === 'done' ? { end: 'success' } : { go: 'done' }
    const { plan, order, offers } = choiceOf(trip, subscription)
    if (isPaid(trip) && order) return completeAddonStep(trip, order, step, form)
    if (step === 'choose') return takeChoice(trip, subscription, offers, form)
    if (order) return completeAddonStep(trip, order, step, form)
    return plan && step === 'change' ? takeChange(trip, subscription, plan) : { go: 'choose' }
  },
})

function showChanged(trip: Trip, subscription: Subscription, plan: Plan, step: string): Answer {
  return step === 'done' ? { screen: changedScreen(trip, subscription, plan) } : { go: 'done' }
}

function takeChoice(trip: Trip, subscription: Subscription, offers: Offers, form: Typed): Answer {
  const { choice = '' } = form
  const problems = { choice: 'Choose one of these.' }
  const isPlan = offers.plans.some(({ id }) => id === choice)
  if (!isPlan && !offers.addons.some(({ id }) => id === choice))
    return { screen: chooseScreen(trip, subscription, offers, problems), status: 422 }
  keepDraft(trip, { choice })
  return { go: isPlan ? 'change' : 'payment' }
}

function takeChange(trip: Trip, subscription: Subscription, plan: Plan): Answer {
  try {
    trip.gigs.change(() => {
      requestPlanChange(trip.gigs, subscription, plan)
      keepDraft(trip, { changed: plan.id })
    })
    return { go: 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const problems = { '': `${error.message} Nothing was changed.` }
    return { screen: changeScreen(trip, subscription, plan, problems), status: 422 }
  }
}

// What was chosen so far, as long as it is still on offer; an add-on that is paid for stays chosen.
function choiceOf(trip: Trip, subscription: Subscription) {
  const offers = offersFor(trip, subscription)
  const choice = trip.session.draft['choice'] ?? ''
  const isAddon = offers.addons.some(({ id }) => id === choice) || isPaid(trip)
  const order: AddonOrder | null = isAddon
    ? { buys: 'addons', subscription: subscription.id, addons: [choice] }
    : null
  return { offers, order, plan: offers.plans.find(({ id }) => id === choice) ?? null }
}

function offersFor({ gigs }: Trip, subscription: Subscription): Offers {
  const isActive = subscription.status === 'active'
  const addons = gigs.store
    .list('addons')
    .filter(({ status, plans }) => status === 'available' && plans.includes(subscription.plan))
  return { plans: otherPlans(gigs, subscription), addons: isActive ? addons : [] }
}

function changedPlan({ gigs, session }: Trip) {
  return gigs.store.get('plans', session.draft['changed'] ?? '')
}
