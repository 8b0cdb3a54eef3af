import type { Child } from 'hono/jsx'
import type { Gigs, Plan, Subscription } from '../model/state'
import { LeaveButton, LinkButton } from './form-parts'
import type { Screen } from './layout'
import type { FlowContext } from './flow'
import type { Translator } from './words/translator'
import { allowanceLines, coverageText, dateText, priceText, simText, termText } from './format'

/** Shows the details of a subscription. `back` is the previous step. */
export function detailsScreen(
  flow: FlowContext,
  subscription: Subscription,
  back?: string,
): Screen {
  const leave = back ? (
    <LinkButton href={back} look="secondary">
      {flow.t('plan.backToList')}
    </LinkButton>
  ) : (
    <LeaveButton>{flow.t('page.back')}</LeaveButton>
  )
  return settingsScreen(flow, subscription, leave)
}

/** Shows the details of a subscription with an action below. */
export function settingsScreen(
  flow: FlowContext,
  subscription: Subscription,
  action: Child,
): Screen {
  const { gigs, t } = flow
  const name = planName(flow, subscription)
  const facts = <SubscriptionFacts gigs={gigs} subscription={subscription} t={t} />
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

function SubscriptionFacts(props: { gigs: Gigs; subscription: Subscription; t: Translator }) {
  const { gigs, subscription, t } = props
  const plan = gigs.store.get('plans', subscription.plan)
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const { phoneNumber, currentPeriod, endedAt } = subscription
  return (
    <dl class="facts">
      <Fact term={t('plan.status')}>
        <StatusTag t={t} subscription={subscription} />
      </Fact>
      {phoneNumber && <Fact term={t('plan.number')}>{phoneNumber}</Fact>}
      {plan && (
        <Fact term={t('plan.price')}>
          {t('plan.priceValue', {
            price: priceText(plan.price, t.locale),
            term: termText(t, plan.validity),
          })}
        </Fact>
      )}
      {plan && <Fact term={t('plan.included')}>{includedText(t, plan)}</Fact>}
      <Fact term={t('plan.sim')}>{simText(t, sim)}</Fact>
      {endedAt && <Fact term={endTerm(t, subscription)}>{dateText(endedAt, t.locale)}</Fact>}
      {!endedAt && currentPeriod && plan && (
        <Fact term={t(plan.validity.type === 'recurring' ? 'plan.renewsOn' : 'plan.validUntil')}>
          {dateText(currentPeriod.end, t.locale)}
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

export function StatusTag({ t, subscription }: { t: Translator; subscription: Subscription }) {
  const { tone, status } = shownStatus(subscription)
  return (
    <span class="tag" data-tone={tone}>
      {t(`plan.${status}`)}
    </span>
  )
}

export function planName({ gigs, t }: Pick<FlowContext, 'gigs' | 't'>, { plan }: Subscription) {
  return gigs.store.get('plans', plan)?.name ?? t('plan.unnamed')
}

export function includedText(t: Translator, plan: Plan) {
  const lines = [...allowanceLines(t, plan.allowances), coverageText(t, plan)]
  return lines.filter(Boolean).join(' · ')
}

function endTerm(t: Translator, { status }: Subscription) {
  return t(status === 'ended' ? 'plan.endedOn' : 'plan.endsOn')
}

function shownStatus({ status, endedAt }: Subscription) {
  if (status === 'active' && endedAt) return { tone: 'note', status: 'canceled' } as const
  return { tone: tones[status], status }
}

const tones = {
  pending: 'note',
  initiated: 'note',
  active: 'good',
  restricted: 'bad',
  ended: undefined,
} as const
