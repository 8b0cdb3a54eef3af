import type { Child } from 'hono/jsx'
import type { Gigs, Plan, Subscription } from '../model/state'
import { LeaveButton, LinkButton } from './form-parts'
import type { Screen } from './layout'
import type { FlowContext } from './flow'
import { allowanceLines, coverageText, dateText, priceText, simText, termText } from './format'

/** Shows the details of a subscription. `back` is the previous step. */
export function detailsScreen(
  flow: FlowContext,
  subscription: Subscription,
  back?: string,
): Screen {
  const leave = back ? (
    <LinkButton href={back} look="secondary">
      Back to your plans
    </LinkButton>
  ) : (
    <LeaveButton>Back</LeaveButton>
  )
  return settingsScreen(flow, subscription, leave)
}

/** Shows the details of a subscription with an action below. */
export function settingsScreen(
  flow: FlowContext,
  subscription: Subscription,
  action: Child,
): Screen {
  const { gigs, locale } = flow
  const name = planName(gigs, subscription)
  const facts = <SubscriptionFacts gigs={gigs} subscription={subscription} locale={locale} />
  return {
    title: name,
    body: (
      <>
        <h1>{name}</h1>
        {facts}
        {action}
      </>
    ),
  }
}

function SubscriptionFacts(props: { gigs: Gigs; subscription: Subscription; locale: string }) {
  const { gigs, subscription, locale } = props
  const plan = gigs.store.get('plans', subscription.plan)
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const { phoneNumber, currentPeriod, endedAt } = subscription
  return (
    <dl class="facts">
      <Fact term="Status">
        <StatusTag subscription={subscription} />
      </Fact>
      {phoneNumber && <Fact term="Number">{phoneNumber}</Fact>}
      {plan && (
        <Fact term="Price">{`${priceText(plan.price, locale)} ${termText(plan.validity)}`}</Fact>
      )}
      {plan && <Fact term="Included">{includedText(plan)}</Fact>}
      <Fact term="SIM">{simText(sim)}</Fact>
      {endedAt && <Fact term={endTerm(subscription)}>{dateText(endedAt, locale)}</Fact>}
      {!endedAt && currentPeriod && plan && (
        <Fact term={plan.validity.type === 'recurring' ? 'Renews on' : 'Valid until'}>
          {dateText(currentPeriod.end, locale)}
        </Fact>
      )}
    </dl>
  )
}

export function Fact({ term, children }: { term: string; children?: Child }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function StatusTag({ subscription }: { subscription: Subscription }) {
  const { tone, text } = statusLabel(subscription)
  return (
    <span class="tag" data-tone={tone}>
      {text}
    </span>
  )
}

export function planName(gigs: Gigs, { plan }: Subscription) {
  return gigs.store.get('plans', plan)?.name ?? 'Plan'
}

export function includedText(plan: Plan) {
  return [...allowanceLines(plan.allowances), coverageText(plan)].filter(Boolean).join(' · ')
}

function endTerm({ status }: Subscription) {
  return status === 'ended' ? 'Ended on' : 'Ends on'
}

function statusLabel({ status, endedAt }: Subscription) {
  if (status === 'active' && endedAt) return { tone: 'note', text: 'Canceled, still active' }
  return statuses[status]
}

const statuses = {
  pending: { tone: 'note', text: 'Being set up' },
  initiated: { tone: 'note', text: 'Waiting for payment' },
  active: { tone: 'good', text: 'Active' },
  restricted: { tone: 'bad', text: 'Restricted' },
  ended: { tone: undefined, text: 'Ended' },
} as const
