import { cancelSubscription as cancel, isCancelable } from '../../domain/cancellation'
import { requirePlan, requireSubscription } from '../../domain/references'
import type { Subscription } from '../../model/state'
import { confirmScreen, readReason, reasonScreen, reasonProblems } from '../cancel-screens'
import type { Typed } from '../fields'
import { LinkButton } from '../form-parts'
import { settingsScreen } from '../subscription-parts'
import { defineTwin, keepDraft } from '../flow'
import type { Answer, Trip } from '../flow'
import { dateText } from '../format'

/**
 * Settings, reason, confirmation. What cannot be canceled shows its settings without the button
 * (docs/gigs-api.md#cancelsubscription).
 */
export const cancelSubscription = defineTwin('cancelSubscription', {
  show(trip, step, intent) {
    const subscription = requireSubscription(trip.gigs, intent.cancelSubscription.subscription)
    if (step === 'settings') return { screen: settings(trip, subscription) }
    if (!canCancel(trip, subscription)) return { go: 'settings' }
    const { draft } = trip.session
    if (step === 'reason') return { screen: reasonScreen(draft, {}) }
    return step === 'confirm' && draft['userReason']
      ? { screen: confirmScreen(trip, subscription) }
      : { go: 'settings' }
  },

  complete(trip, step, form, intent) {
    const subscription = requireSubscription(trip.gigs, intent.cancelSubscription.subscription)
    if (!canCancel(trip, subscription)) return { go: 'settings' }
    if (step === 'reason') return takeReason(trip, form)
    const reason = readReason(trip.session.draft)
    if (step !== 'confirm' || !reason) return { go: 'settings' }
    trip.gigs.change(() => cancel(trip.gigs, subscription, reason))
    return { end: 'success' }
  },
})

function takeReason(trip: Trip, form: Typed): Answer {
  const { userReason = '', userComment = '' } = form
  const problems = reasonProblems({ userReason, userComment })
  if (Object.keys(problems).length > 0) return { screen: reasonScreen(form, problems), status: 422 }
  keepDraft(trip, { userReason, userComment })
  return { go: 'confirm' }
}

function canCancel({ gigs }: Trip, subscription: Subscription) {
  return isCancelable(subscription, requirePlan(gigs, subscription.plan))
}

function settings(trip: Trip, subscription: Subscription) {
  const action = canCancel(trip, subscription) ? (
    <LinkButton href="reason" look="quiet">
      Cancel plan
    </LinkButton>
  ) : (
    <p class="note">{whyNot(trip, subscription)}</p>
  )
  return settingsScreen(trip, subscription, action)
}

function whyNot({ gigs, locale }: Trip, { status, endedAt, plan }: Subscription) {
  if (status === 'ended') return 'This plan has ended. There is nothing left to cancel.'
  if (endedAt) return `Already canceled. It can be used until ${dateText(endedAt, locale)}.`
  if (requirePlan(gigs, plan).validity.type === 'oneTime')
    return 'This plan ends by itself and does not renew, so there is nothing to cancel.'
  return 'This plan cannot be canceled at the moment, because it is not active.'
}
