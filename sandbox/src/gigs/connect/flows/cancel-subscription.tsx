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
import type { Translator } from '../words/translator'

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
    if (step === 'reason') return { screen: reasonScreen(flow.t, draft, {}) }
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
  const errors = reasonErrors(flow.t, { userReason, userComment })
  if (Object.keys(errors).length > 0) {
    return { screen: reasonScreen(flow.t, form, errors), status: 422 }
  }
  saveDraft(flow, { userReason, userComment })
  return { goTo: 'confirm' }
}

function canCancel({ gigs }: FlowContext, subscription: Subscription) {
  return isCancelable(subscription, requirePlan(gigs, subscription.plan))
}

function settings(flow: FlowContext, subscription: Subscription) {
  const action = canCancel(flow, subscription) ? (
    <LinkButton href="reason" look="secondary">
      {flow.t('cancel.open')}
    </LinkButton>
  ) : (
    <p class="note">{whyNotCancelable(flow, subscription)}</p>
  )
  return settingsScreen(flow, subscription, action)
}

function whyNotCancelable({ gigs, t }: FlowContext, { status, endedAt, plan }: Subscription) {
  if (status === 'ended') return t('cancel.ended')
  if (endedAt) return t('cancel.already', { date: dateText(endedAt, t.locale) })
  const isOneTime = requirePlan(gigs, plan).validity.type === 'oneTime'
  return t(isOneTime ? 'cancel.oneTime' : 'cancel.inactive')
}

const MAX_COMMENT_LENGTH = 500

/** Asks for the reason. Only "other" can have a comment (docs/gigs-api.md#cancellation-details). */
function reasonScreen(t: Translator, values: FormValues, errors: FormErrors): Screen {
  return {
    title: t('cancel.why'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('cancel.why')}</h1>
        <p class="lede">{t('cancel.whyIntro')}</p>
        <StepForm>
          <Choices
            name="userReason"
            legend={t('cancel.reason')}
            options={reasons.map((value) => ({ value, name: t(`cancel.${value}`) }))}
            chosen={values['userReason']}
            errors={errors}
          />
          <Comment t={t} values={values} errors={errors} />
          <div class="buttons" data-row>
            <LinkButton href="settings" look="secondary">
              {t('page.back')}
            </LinkButton>
            <Button>{t('page.continue')}</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

type CommentProps = { t: Translator; values: FormValues; errors: FormErrors }

function Comment({ t, values, errors }: CommentProps) {
  const hint = t('cancel.commentHint')
  const label = t('cancel.comment')
  const error = errors['userComment']
  return (
    <div class="only-other">
      <FieldFrame name="userComment" {...{ t, label, hint, error }} optional>
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
function confirmScreen(flow: FlowContext, subscription: Subscription): Screen {
  const { t } = flow
  const ends = [subscription.currentPeriod?.end, subscription.earliestEndAt].filter(
    (end) => end != null,
  )
  const last = ends.toSorted().at(-1)
  return {
    title: t('cancel.title'),
    body: (
      <>
        <h1>{t('cancel.heading', { plan: planName(flow, subscription) })}</h1>
        <p class="lede">
          {last && `${t('cancel.until', { date: dateText(last, t.locale) })} `}
          {t('cancel.effect')}
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="settings" look="secondary">
              {t('cancel.keep')}
            </LinkButton>
            <Button look="danger">{t('cancel.confirm')}</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

function reasonErrors(
  t: Translator,
  { userReason = '', userComment = '' }: FormValues,
): FormErrors {
  if (!isReason(userReason)) return { userReason: t('cancel.noReason') }
  if (userComment.length > MAX_COMMENT_LENGTH) {
    return { userComment: t('page.tooLong', { max: String(MAX_COMMENT_LENGTH) }) }
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
  return reasons.some((value) => value === text)
}

const reasons = [
  'tooExpensive',
  'unused',
  'connectivityIssues',
  'customerService',
  'other',
  'noDetails',
] as const satisfies readonly UserReason[]
