import {
  type Cancellation,
  cancelSubscription as cancel,
  isCancelable,
} from '../../domain/cancellation'
import { requirePlan, requireSubscription } from '../../domain/references'
import type { Subscription, UserReason } from '../../model/state'
import { describedBy, FieldFrame, type FormErrors, type FormValues } from '../fields'
import { Button, Choices, LinkButton, ErrorSummary, StepForm } from '../form-parts'
import { planName, settingsScreen } from '../subscription-parts'
import { defineFlow, type FlowContext, saveDraft, type StepResult } from '../flow'
import { dateText } from '../format'
import type { Screen } from '../layout'

/**
 * Steps: settings, reason, confirmation. The settings have no button if the subscription cannot be canceled
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
    if (step === 'reason') return saveReason(flow, form)
    const reason = readReason(flow.session.draft)
    if (step !== 'confirm' || !reason) return { goTo: 'settings' }
    flow.gigs.change(() => cancel(flow.gigs, subscription, reason))
    return { finish: 'success' }
  },
})

function saveReason(flow: FlowContext, form: FormValues): StepResult {
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
    <LinkButton href="reason" look="secondary">
      Cancel plan
    </LinkButton>
  ) : (
    <p class="note">{whyNotCancelable(flow, subscription)}</p>
  )
  return settingsScreen(flow, subscription, action)
}

function whyNotCancelable({ gigs, locale }: FlowContext, { status, endedAt, plan }: Subscription) {
  if (status === 'ended') return 'This plan has ended, so there is nothing to cancel.'
  if (endedAt) {
    return `This plan is already canceled. You can use it until ${dateText(endedAt, locale)}.`
  }
  if (requirePlan(gigs, plan).validity.type === 'oneTime') {
    return 'This plan doesn’t renew, so there is nothing to cancel.'
  }
  return 'This plan isn’t active, so it can’t be canceled at the moment.'
}

const MAX_COMMENT_LENGTH = 500

/** Asks for the reason. Only "other" can have a comment (docs/gigs-api.md#cancellation-details). */
function reasonScreen(values: FormValues, errors: FormErrors): Screen {
  return {
    title: 'Why are you canceling?',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Why are you canceling?</h1>
        <p class="lede">Your answer helps us improve. Nothing is canceled yet.</p>
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
            <LinkButton href="settings" look="secondary">
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
          {...describedBy('userComment', hint, error)}
        >
          {values['userComment'] ?? ''}
        </textarea>
      </FieldFrame>
    </div>
  )
}

/** Asks for confirmation and shows the last day of the plan. */
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
          It won’t renew, and you won’t be charged again. You can change your mind until it ends.
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="settings" look="secondary">
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
  if (userComment.length > MAX_COMMENT_LENGTH) {
    return { userComment: `Use at most ${MAX_COMMENT_LENGTH} characters.` }
  }
  return {}
}

/** Returns the reason as the API stores it; null if none was chosen. */
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
  ['unused', 'I don’t use it enough'],
  ['connectivityIssues', 'The connection is not good enough'],
  ['customerService', 'I am not happy with the customer service'],
  ['other', 'Another reason'],
  ['noDetails', 'I would rather not say'],
] as const satisfies readonly (readonly [UserReason, string])[]
