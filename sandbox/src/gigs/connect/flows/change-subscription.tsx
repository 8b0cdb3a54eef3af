import { plansToChangeTo, requestPlanChange } from '../../domain/plan-changes'
import { requireSubscription } from '../../domain/references'
import { ApiError } from '../../errors'
import type { AddonOrder, Plan, Subscription } from '../../model/state'
import { changedScreen, changeScreen, chooseScreen, type Offers } from '../change-screens'
import { completeAddonStep, showAddonStep } from '../checkout/addon-checkout'
import { isPaid } from '../checkout/done-screen'
import type { FormValues } from '../fields'
import { apiMessage } from '../words/api-messages'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'

/**
 * "Add data": a plan change at the next renewal, or an add-on that is paid immediately
 * (docs/gigs-api.md#changesubscription and docs/gigs-api.md#checkout-flows).
 */
export const changeSubscription = defineFlow('changeSubscription', {
  show(flow, step, intent) {
    const subscription = requireSubscription(flow.gigs, intent.changeSubscription.subscription)
    const changed = changedPlan(flow)
    if (changed) return showChanged(flow, subscription, changed, step)
    const { plan, order, offers } = choiceOf(flow, subscription)
    if (isPaid(flow) && order) return showAddonStep(flow, order, step)
    if (step === 'choose') return { screen: chooseScreen(flow, subscription, offers, {}) }
    if (step === '' || (!plan && !order)) return { goTo: 'choose' }
    if (order) return showAddonStep(flow, order, step)
    return plan && step === 'change'
      ? { screen: changeScreen(flow, subscription, plan, {}) }
      : { goTo: 'change' }
  },

  complete(flow, step, form, intent) {
    const subscription = requireSubscription(flow.gigs, intent.changeSubscription.subscription)
    if (changedPlan(flow)) return step === 'done' ? { finish: 'success' } : { goTo: 'done' }
    const { plan, order, offers } = choiceOf(flow, subscription)
    if (isPaid(flow) && order) return completeAddonStep(flow, order, step, form)
    if (step === 'choose') return saveChoice(flow, subscription, offers, form)
    if (order) return completeAddonStep(flow, order, step, form)
    return plan && step === 'change' ? changePlan(flow, subscription, plan) : { goTo: 'choose' }
  },
})

function showChanged(
  flow: FlowContext,
  subscription: Subscription,
  plan: Plan,
  step: string,
): StepResult {
  return step === 'done' ? { screen: changedScreen(flow, subscription, plan) } : { goTo: 'done' }
}

function saveChoice(
  flow: FlowContext,
  subscription: Subscription,
  offers: Offers,
  form: FormValues,
): StepResult {
  const { choice = '' } = form
  const errors = { choice: flow.t('change.noChoice') }
  const isPlan = offers.plans.some(({ id }) => id === choice)
  if (!isPlan && !offers.addons.some(({ id }) => id === choice)) {
    return { screen: chooseScreen(flow, subscription, offers, errors), status: 422 }
  }
  saveDraft(flow, { choice })
  return { goTo: isPlan ? 'change' : 'payment' }
}

function changePlan(flow: FlowContext, subscription: Subscription, plan: Plan): StepResult {
  try {
    flow.gigs.change(() => {
      requestPlanChange(flow.gigs, subscription, plan)
      saveDraft(flow, { changed: plan.id })
    })
    return { goTo: 'done' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const reason = apiMessage(flow.t, error.message)
    const errors = { '': flow.t('change.notChanged', { reason }) }
    return { screen: changeScreen(flow, subscription, plan, errors), status: 422 }
  }
}

// Returns the current choice if it is still offered. An add-on that is already paid for stays chosen.
function choiceOf(flow: FlowContext, subscription: Subscription) {
  const offers = offersFor(flow, subscription)
  const choice = flow.session.draft['choice'] ?? ''
  const isAddon = offers.addons.some(({ id }) => id === choice) || isPaid(flow)
  const order: AddonOrder | null = isAddon
    ? { buys: 'addons', subscription: subscription.id, addons: [choice] }
    : null
  return { offers, order, plan: offers.plans.find(({ id }) => id === choice) ?? null }
}

function offersFor({ gigs }: FlowContext, subscription: Subscription): Offers {
  const isActive = subscription.status === 'active'
  const addons = gigs.store
    .list('addons')
    .filter(({ status, plans }) => status === 'available' && plans.includes(subscription.plan))
  return { plans: plansToChangeTo(gigs, subscription), addons: isActive ? addons : [] }
}

function changedPlan({ gigs, session }: FlowContext) {
  return gigs.store.get('plans', session.draft['changed'] ?? '')
}
