import { isResumable, resumeSubscription as resume } from '../../domain/cancellation'
import { requirePlan, requireSubscription } from '../../domain/references'
import type { Subscription } from '../../model/state'
import { Button, LinkButton, StepForm } from '../form-parts'
import { planName, settingsScreen } from '../subscription-parts'
import { defineFlow, type FlowContext } from '../flow'
import { dateText, priceText, termText } from '../format'

/**
 * Steps: settings, confirmation. The settings have no button if the subscription cannot be resumed
 * (docs/gigs-api.md#resumesubscription).
 */
export const resumeSubscription = defineFlow('resumeSubscription', {
  show(flow, step, intent) {
    const subscription = requireSubscription(flow.gigs, intent.resumeSubscription.subscription)
    if (step === 'settings') return { screen: settings(flow, subscription) }
    return step === 'confirm' && canResume(flow, subscription)
      ? { screen: confirm(flow, subscription) }
      : { goTo: 'settings' }
  },

  complete(flow, step, _form, intent) {
    const subscription = requireSubscription(flow.gigs, intent.resumeSubscription.subscription)
    if (step !== 'confirm' || !canResume(flow, subscription)) return { goTo: 'settings' }
    flow.gigs.change(() => resume(flow.gigs, subscription))
    return { finish: 'success' }
  },
})

function canResume({ gigs }: FlowContext, subscription: Subscription) {
  return isResumable(gigs, subscription, requirePlan(gigs, subscription.plan))
}

function settings(flow: FlowContext, subscription: Subscription) {
  const action = canResume(flow, subscription) ? (
    <LinkButton href="confirm">Resume plan</LinkButton>
  ) : (
    <p class="note">{whyNotResumable(subscription)}</p>
  )
  return settingsScreen(flow, subscription, action)
}

function confirm({ gigs, locale }: FlowContext, subscription: Subscription) {
  const { price, validity } = requirePlan(gigs, subscription.plan)
  return {
    title: 'Resume this plan?',
    body: (
      <>
        <h1>Resume {planName(gigs, subscription)}?</h1>
        <p class="lede">
          Your plan continues without a break.
          {subscription.currentPeriod &&
            ` You pay ${priceText(price, locale)} ${termText(validity)} again, next on ${dateText(subscription.currentPeriod.end, locale)}.`}
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="settings" look="secondary">
              Back
            </LinkButton>
            <Button>Confirm and resume</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

function whyNotResumable({ status, endedAt }: Subscription) {
  if (status === 'ended') return 'This plan has ended and can’t be resumed. You can buy a new one.'
  if (!endedAt) return 'This plan isn’t canceled, so there is nothing to resume.'
  return 'This plan can’t be resumed.'
}
