import {
  type Cancellation,
  cancelSubscription as cancel,
  isCancelable,
} from '../../domain/cancellation'
import { requirePlan, requireSubscription } from '../../domain/references'
import type { Subscription, UserReason } from '../../model/state'
import { described, FieldFrame, type FormErrors, type FormValues } from '../fields'
import { Button, Choices, LinkButton, ProblemSummary, StepForm } from '../form-parts'
import { planName, settingsScreen } from '../subscription-parts'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'
import { dateText } from '../format'
import type { Screen } from '../layout'

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

const longestComment = 500

/** Asks why; a comment belongs to "other" alone (docs/gigs-api.md#cancellation-details). */
function reasonScreen(values: FormValues, errors: FormErrors): Screen {
  return {
    title: 'Why are you canceling?',
    body: (
      <>
        <ProblemSummary errors={errors} />
        <h1>Why are you canceling?</h1>
        <p class="lede">Your answer helps to do better. Nothing is canceled yet.</p>
        <StepForm>
          <Choices
            name="userReason"
            legend="Reason"
            options={reasons.map(([value, name]) => ({ value, name }))}
            chosen={values['userReason']}
            errors={errors}
          />
          <Comment values={values} errors={errors} />
          <div class="buttons" data-row>
            <LinkButton href="settings" look="quiet">
              Back
            </LinkButton>
            <Button>Continue</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

function Comment({ values, errors }: { values: FormValues; errors: FormErrors }) {
  const hint = 'Only for “Another reason”.'
  const error = errors['userComment']
  return (
    <div class="only-other">
      <FieldFrame name="userComment" label="Tell us more" hint={hint} error={error} optional>
        <textarea
          id="field-userComment"
          name="userComment"
          rows={3}
          {...described('userComment', hint, error)}
        >
          {values['userComment'] ?? ''}
        </textarea>
      </FieldFrame>
    </div>
  )
}

/** The last question, with the date until which the plan stays usable. */
function confirmScreen({ gigs, locale }: FlowContext, subscription: Subscription): Screen {
  const ends = [subscription.currentPeriod?.end, subscription.earliestEndAt].filter(
    (end) => end != null,
  )
  const last = ends.toSorted().at(-1)
  return {
    title: 'Cancel this plan?',
    body: (
      <>
        <h1>Cancel {planName(gigs, subscription)}?</h1>
        <p class="lede">
          {last && `You can use it until ${dateText(last, locale)}. `}
          It will not renew, and nothing more is charged for it. Until it ends you can change your
          mind.
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="settings" look="quiet">
              Keep plan
            </LinkButton>
            <Button look="danger">Confirm cancellation</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

function reasonErrors({ userReason = '', userComment = '' }: FormValues): FormErrors {
  if (!isReason(userReason)) return { userReason: 'Choose a reason.' }
  if (userComment.length > longestComment) {
    return { userComment: `Use at most ${longestComment} characters.` }
  }
  return {}
}

/** The reason that was kept, as the API stores it; null before there is one. */
function readReason({ userReason = '', userComment = '' }: FormValues): Cancellation | null {
  if (!isReason(userReason)) return null
  const comment = userReason === 'other' ? userComment.trim() : ''
  return { userReason, userComment: comment || null }
}

function isReason(text: string): text is UserReason {
  return reasons.some(([value]) => value === text)
}

const reasons = [
  ['tooExpensive', 'It is too expensive'],
  ['unused', 'I do not use it enough'],
  ['connectivityIssues', 'The connection is not good enough'],
  ['customerService', 'I am not happy with the customer service'],
  ['other', 'Another reason'],
  ['noDetails', 'I would rather not say'],
] as const satisfies readonly (readonly [UserReason, string])[]
