import type { Child } from 'hono/jsx'
import type { Gigs, Plan, Subscription } from '../model/state'
import { LeaveButton, LinkButton } from './form-parts'
import type { Screen } from './layout'
import type { FlowContext } from './flow'
import { allowanceLines, coverageText, dateText, priceText, simText, termText } from './format'

/** Everything about one subscription, to look at; `back` is the step that led here. */
export function detailsScreen(
  flow: FlowContext,
  subscription: Subscription,
  back?: string,
): Screen {
  const leave = back ? (
    <LinkButton href={back} look="quiet">
      Back to your plans
    </LinkButton>
  ) : (
    <LeaveButton>Back</LeaveButton>
  )
  return settingsScreen(flow, subscription, leave)
}

/** The same with what can be done about it below. */
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

/** What a customer wants to know of one subscription, as terms and values. */
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

/** The status in words; a canceled subscription stays usable until its end and says so. */
export function StatusTag({ subscription }: { subscription: Subscription }) {
  const { tone, says } = statusWords(subscription)
  return (
    <span class="tag" data-tone={tone}>
      {says}
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

function statusWords({ status, endedAt }: Subscription) {
  if (status === 'active' && endedAt) return { tone: 'note', says: 'Canceled, still active' }
  return statuses[status]
}

const statuses = {
  pending: { tone: 'note', says: 'Being set up' },
  initiated: { tone: 'note', says: 'Waiting for payment' },
  active: { tone: 'good', says: 'Active' },
  restricted: { tone: 'bad', says: 'Restricted' },
  ended: { tone: undefined, says: 'Ended' },
} as const
