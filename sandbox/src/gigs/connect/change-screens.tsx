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
  const shared = { name: 'choice', chosen: flow.session.draft['choice'], errors }
  const isEmpty = plans.length + addons.length === 0
  return {
    title: 'Add data',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Add data</h1>
        <p class="lede">Your plan is {planName(flow.gigs, subscription)}.</p>
        <PendingNote flow={flow} subscription={subscription} />
        {isEmpty ? (
          <>
            <p class="note">There are no other plans or add-ons for this plan at the moment.</p>
            <LeaveButton>Back</LeaveButton>
          </>
        ) : (
          <StepForm>
            {addons.length > 0 && (
              <Choices
                legend="Add to your plan once"
                options={addons.map(addonOption(flow))}
                {...shared}
              />
            )}
            {plans.length > 0 && (
              <Choices
                legend="Switch plans at the next renewal"
                options={plans.map(planOption(flow))}
                isFirst={addons.length === 0}
                {...shared}
              />
            )}
            <Button>Continue</Button>
          </StepForm>
        )}
      </>
    ),
  }
}

function addonOption({ locale }: FlowContext) {
  return ({ id, name, price, allowances }: Addon) => ({
    value: id,
    name,
    price: priceText(price, locale),
    description: allowanceLines(allowances).join(' · '),
  })
}

function planOption({ locale }: FlowContext) {
  return (plan: Plan) => ({
    value: plan.id,
    name: plan.name,
    price: priceText(plan.price, locale),
    description: `Paid ${termText(plan.validity)} · ${includedText(plan)}`,
  })
}

function PendingNote({ flow, subscription }: { flow: FlowContext; subscription: Subscription }) {
  const change = pendingChange(flow.gigs, subscription)
  const plan = change?.plan ? flow.gigs.store.get('plans', change.plan) : null
  if (!plan || !change?.scheduledAt) return null
  return (
    <p class="note">
      It changes to {plan.name} on {dateText(change.scheduledAt, flow.locale)}. If you choose
      another plan, it replaces this change.
    </p>
  )
}

/** Asks for confirmation of a plan change and shows the new price and its first day. */
export function changeScreen(
  { locale }: FlowContext,
  { currentPeriod }: Subscription,
  plan: Plan,
  errors: FormErrors,
): Screen {
  const from = currentPeriod ? dateText(currentPeriod.end, locale) : 'the next renewal'
  return {
    title: 'Change your plan',
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1>Change to {plan.name}?</h1>
        <p class="lede">
          From {from}, you pay {priceText(plan.price, locale)} {termText(plan.validity)}. Nothing is
          charged today, and your current plan stays as it is until then.
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="choose" look="secondary">
              Back
            </LinkButton>
            <Button>Confirm change</Button>
          </div>
        </StepForm>
      </>
    ),
  }
}

export function changedScreen(
  { locale }: FlowContext,
  { currentPeriod }: Subscription,
  plan: Plan,
): Screen {
  return {
    title: 'Your plan will change',
    body: (
      <>
        <Mark />
        <h1>Your plan will change</h1>
        <p class="lede">
          {plan.name} starts{' '}
          {currentPeriod ? `on ${dateText(currentPeriod.end, locale)}` : 'with the next renewal'}.
        </p>
        <StepForm>
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}
