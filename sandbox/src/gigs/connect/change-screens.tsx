import { pendingChange } from '../domain/plan-changes'
import type { Addon, Plan, Subscription } from '../model/state'
import type { Problems } from './fields'
import {
  Button,
  Choices,
  LeaveButton,
  LinkButton,
  Mark,
  ProblemSummary,
  StepForm,
} from './form-parts'
import type { Screen } from './layout'
import { includedText, planName } from './subscription-parts'
import type { Trip } from './flow'
import { allowanceLines, dateText, priceText, termText } from './format'

export type Offers = { plans: Plan[]; addons: Addon[] }

/**
 * Other plans and add-ons to choose from, or a word that there are none (docs/gigs-api.md#changesubscription).
 */
export function chooseScreen(
  trip: Trip,
  subscription: Subscription,
  { plans, addons }: Offers,
  problems: Problems,
): Screen {
  const shared = { name: 'choice', chosen: trip.session.draft['choice'], problems }
  const isEmpty = plans.length + addons.length === 0
  return {
    title: 'Add data',
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>Add data</h1>
        <p class="lede">Your plan is {planName(trip.gigs, subscription)}.</p>
        <PendingNote trip={trip} subscription={subscription} />
        {isEmpty ? (
          <>
            <p class="note">There is nothing else to choose for this plan at the moment.</p>
            <LeaveButton>Back</LeaveButton>
          </>
        ) : (
          <StepForm>
            {addons.length > 0 && (
              <Choices
                legend="Once, on top of your plan"
                options={addons.map(addonOption(trip))}
                {...shared}
              />
            )}
            {plans.length > 0 && (
              <Choices
                legend="Another plan, from the next renewal"
                options={plans.map(planOption(trip))}
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

function addonOption({ locale }: Trip) {
  return ({ id, name, price, allowances }: Addon) => ({
    value: id,
    name,
    price: priceText(price, locale),
    says: allowanceLines(allowances).join(' · '),
  })
}

function planOption({ locale }: Trip) {
  return (plan: Plan) => ({
    value: plan.id,
    name: plan.name,
    price: priceText(plan.price, locale),
    says: `Paid ${termText(plan.validity)} · ${includedText(plan)}`,
  })
}

function PendingNote({ trip, subscription }: { trip: Trip; subscription: Subscription }) {
  const change = pendingChange(trip.gigs, subscription)
  const plan = change?.plan ? trip.gigs.store.get('plans', change.plan) : null
  if (!plan || !change?.scheduledAt) return null
  return (
    <p class="note">
      It changes to {plan.name} on {dateText(change.scheduledAt, trip.locale)}. Another choice of
      plan takes the place of that.
    </p>
  )
}

/** Names the new price and the day from which it counts; nothing is charged before. */
export function changeScreen(
  { locale }: Trip,
  { currentPeriod }: Subscription,
  plan: Plan,
  problems: Problems,
): Screen {
  const from = currentPeriod ? dateText(currentPeriod.end, locale) : 'the next renewal'
  return {
    title: 'Change your plan',
    body: (
      <>
        <ProblemSummary problems={problems} />
        <h1>Change to {plan.name}?</h1>
        <p class="lede">
          From {from} on you pay {priceText(plan.price, locale)} {termText(plan.validity)}. Until
          then everything stays as it is, and nothing is charged today.
        </p>
        <StepForm>
          <div class="buttons" data-row>
            <LinkButton href="choose" look="quiet">
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
  { locale }: Trip,
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
