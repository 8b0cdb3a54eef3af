import { pendingChange } from '../domain/plan-changes'
import type { Addon, Plan, Subscription } from '../model/state'
import type { FormErrors } from './fields'
import {
  Button,
  Choices,
  LeaveButton,
  LinkButton,
  Mark,
  ErrorSummary,
  StepForm,
} from './form-parts'
import type { Screen } from './layout'
import { includedText, planName } from './subscription-parts'
import type { FlowContext } from './flow'
import { allowanceLines, dateText, priceText, termText } from './format'

export type Offers = { plans: Plan[]; addons: Addon[] }

/** Lists the other plans and add-ons (docs/gigs-api.md#changesubscription). */
export function chooseScreen(
  flow: FlowContext,
  subscription: Subscription,
  { plans, addons }: Offers,
  errors: FormErrors,
): Screen {
  const { t } = flow
  const shared = { name: 'choice', chosen: flow.session.draft['choice'], errors }
  const isEmpty = plans.length + addons.length === 0
  return {
    title: t('change.title'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('change.title')}</h1>
        <p class="lede">{t('change.current', { plan: planName(flow, subscription) })}</p>
        <PendingNote flow={flow} subscription={subscription} />
        {isEmpty ? (
          <>
            <p class="note">{t('change.empty')}</p>
            <LeaveButton>{t('page.back')}</LeaveButton>
          </>
        ) : (
          <StepForm>
            {addons.length > 0 && (
              <Choices
                legend={t('change.addons')}
                options={addons.map(addonOption(flow))}
                {...shared}
              />
            )}
            {plans.length > 0 && (
              <Choices
                legend={t('change.plans')}
                options={plans.map(planOption(flow))}
                isFirst={addons.length === 0}
                {...shared}
              />
            )}
            <Button>{t('page.continue')}</Button>
          </StepForm>
        )}
      </>
    ),
  }
}

function addonOption({ t }: FlowContext) {
  return ({ id, name, price, allowances }: Addon) => ({
    value: id,
    name,
    price: priceText(price, t.locale),
    description: allowanceLines(t, allowances).join(' · '),
  })
}

function planOption({ t }: FlowContext) {
  return (plan: Plan) => ({
    value: plan.id,
    name: plan.name,
    price: priceText(plan.price, t.locale),
    description: t('change.planNote', {
      term: termText(t, plan.validity),
      included: includedText(t, plan),
    }),
  })
}

function PendingNote({ flow, subscription }: { flow: FlowContext; subscription: Subscription }) {
  const change = pendingChange(flow.gigs, subscription)
  const plan = change?.plan ? flow.gigs.store.get('plans', change.plan) : null
  if (!plan || !change?.scheduledAt) return null
  return (
    <p class="note">
      {flow.t('change.pending', {
        plan: plan.name,
        date: dateText(change.scheduledAt, flow.t.locale),
      })}
    </p>
  )
}

/** Asks for confirmation of a plan change and shows the new price and its first day. */
export function changeScreen(
  { t }: FlowContext,
  { currentPeriod }: Subscription,
  plan: Plan,
  errors: FormErrors,
): Screen {
  const price = priceText(plan.price, t.locale)
  const term = termText(t, plan.validity)
  const date = currentPeriod && dateText(currentPeriod.end, t.locale)
  return {
    title: t('change.confirmTitle'),
    body: (
      <>
        <ErrorSummary t={t} errors={errors} />
        <h1>{t('change.confirmHeading', { plan: plan.name })}</h1>
        <p class="lede">
          {date
            ? t('change.effect', { date, price, term })
            : t('change.effectAtRenewal', { price, term })}
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="choose" look="secondary">
              {t('page.back')}
            </LinkButton>
            <Button>{t('change.confirm')}</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

export function changedScreen(
  { t }: FlowContext,
  { currentPeriod }: Subscription,
  plan: Plan,
): Screen {
  const date = currentPeriod && dateText(currentPeriod.end, t.locale)
  return {
    title: t('change.changed'),
    body: (
      <>
        <Mark />
        <h1>{t('change.changed')}</h1>
        <p class="lede">
          {date
            ? t('change.starts', { plan: plan.name, date })
            : t('change.startsAtRenewal', { plan: plan.name })}
        </p>
        <StepForm>
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}
