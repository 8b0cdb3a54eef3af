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
    <LinkButton href="confirm">{flow.t('resume.open')}</LinkButton>
  ) : (
    <p class="note">{whyNotResumable(flow, subscription)}</p>
  )
  return settingsScreen(flow, subscription, action)
}

function confirm(flow: FlowContext, subscription: Subscription) {
  const { t } = flow
  const { price, validity } = requirePlan(flow.gigs, subscription.plan)
  const next = subscription.currentPeriod && {
    price: priceText(price, t.locale),
    term: termText(t, validity),
    date: dateText(subscription.currentPeriod.end, t.locale),
  }
  return {
    title: t('resume.title'),
    body: (
      <>
        <h1>{t('resume.heading', { plan: planName(flow, subscription) })}</h1>
        <p class="lede">
          {t('resume.effect')}
          {next && ` ${t('resume.price', next)}`}
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="settings" look="secondary">
              {t('page.back')}
            </LinkButton>
            <Button>{t('resume.confirm')}</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

function whyNotResumable({ t }: FlowContext, { status, endedAt }: Subscription) {
  if (status === 'ended') return t('resume.ended')
  return t(endedAt ? 'resume.impossible' : 'resume.notCanceled')
}
