import { cancelSubscription as cancel, isCancelable } from '../../domain/cancellation'
import { requirePlan, requireSubscription } from '../../domain/references'
import type { Subscription } from '../../model/state'
import { confirmScreen, readReason, reasonScreen, reasonErrors } from '../cancel-screens'
import type { FormValues } from '../fields'
import { LinkButton } from '../form-parts'
import { settingsScreen } from '../subscription-parts'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'
import { dateText } from '../format'

/**
 * Settings, reason, confirmation. What cannot be canceled shows its settings without the button
 * (docs/gigs-api.md#cancelsubscription).
 */
export const cancelSubscription = defineFlow('cancelSubscription', {
  show(flow, step, intent) {
    const subscription = requireSubscription(flow.gigs, intent.cancelSubscription.subscription)
    if (step === 'settings') return { screen: settings(flow, subscription) }
    if (!canCancel(flow, subscription)) return { goTo: 'settings' }
    const { draft } = flow.session
    if (step === 'reason') return { screen: reasonScreen(draft, {}) }
    return step === 'confirm' && draft['userReason']
      ? { screen: confirmScreen(flow, subscription) }
      : { goTo: 'settings' }
  },

  complete(flow, step, form, intent) {
    const subscription = requireSubscription(flow.gigs, intent.cancelSubscription.subscription)
    if (!canCancel(flow, subscription)) return { goTo: 'settings' }
    if (step === 'reason') return takeReason(flow, form)
    const reason = readReason(flow.session.draft)
    if (step !== 'confirm' || !reason) return { goTo: 'settings' }
    flow.gigs.change(() => cancel(flow.gigs, subscription, reason))
    return { finish: 'success' }
  },
})

function takeReason(flow: FlowContext, form: FormValues): StepResult {
  const { userReason = '', userComment = '' } = form
  const errors = reasonErrors({ userReason, userComment })
  if (Object.keys(errors).length > 0) return { screen: reasonScreen(form, errors), status: 422 }
  saveDraft(flow, { userReason, userComment })
  return { goTo: 'confirm' }
}

function canCancel({ gigs }: FlowContext, subscription: Subscription) {
  return isCancelable(subscription, requirePlan(gigs, subscription.plan))
}

function settings(flow: FlowContext, subscription: Subscription) {
  const action = canCancel(flow, subscription) ? (
    <LinkButton href="reason" look="quiet">
      Cancel plan
    </LinkButton>
  ) : (
    <p class="note">{whyNot(flow, subscription)}</p>
  )
  return settingsScreen(flow, subscription, action)
}

function whyNot({ gigs, locale }: FlowContext, { status, endedAt, plan }: Subscription) {
  if (status === 'ended') return 'This plan has ended. There is nothing left to cancel.'
  if (endedAt) return `Already canceled. It can be used until ${dateText(endedAt, locale)}.`
  if (requirePlan(gigs, plan).validity.type === 'oneTime') {
    return 'This plan ends by itself and does not renew, so there is nothing to cancel.'
  }
  return 'This plan cannot be canceled at the moment, because it is not active.'
}
