import type { PaymentStatus, Subscription } from '../../model/state'
import { Button, Mark, StepForm } from '../form-parts'
import { Fact, StatusTag, planName } from '../subscription-parts'
import type { FlowContext } from '../flow'
import { simText } from '../format'

/**
 * Returns the subscription that this session has bought, or null. Reads the payment too, because it may have been
 * confirmed elsewhere.
 */
export function boughtSubscription({ gigs, session }: FlowContext): Subscription | null {
  const payment = gigs.store.get('payments', session.draft['payment'] ?? '')
  const paidFor = payment?.references.find(({ object }) => object === 'subscription')?.id
  return gigs.store.get('subscriptions', session.draft['bought'] ?? paidFor ?? '')
}

/** Returns whether this session has already paid. It must not pay again. */
export function isPaid({ gigs, session }: FlowContext) {
  const payment = gigs.store.get('payments', session.draft['payment'] ?? '')
  return (
    session.draft['bought'] !== undefined || (payment !== null && paidStatuses.has(payment.status))
  )
}

const paidStatuses: ReadonlySet<PaymentStatus> = new Set(['succeeded', 'refunded', 'disputed'])

/** Shows the new subscription. Only **Continue** ends the session as `success` (docs/gigs-api.md#checkoutnewsubscription). */
export function boughtScreen(flow: FlowContext, subscription: Subscription) {
  const { gigs, t } = flow
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const porting = gigs.store.get('portings', subscription.lastPorting ?? '')
  const number = subscription.phoneNumber ?? porting?.phoneNumber
  const isActive = subscription.status === 'active'
  const title = t(isActive ? 'bought.active' : 'bought.ordered')
  return {
    title,
    body: (
      <>
        <Mark />
        <h1>{title}</h1>
        {!isActive && (
          <p class="lede">
            {porting ? t('bought.porting', { number: porting.phoneNumber }) : t('bought.settingUp')}
          </p>
        )}
        <dl class="facts">
          <Fact term={t('plan.term')}>{planName(flow, subscription)}</Fact>
          <Fact term={t('plan.status')}>
            <StatusTag t={t} subscription={subscription} />
          </Fact>
          {number && <Fact term={t('plan.number')}>{number}</Fact>}
          <Fact term={t('plan.sim')}>{simText(t, sim)}</Fact>
        </dl>
        <StepForm>
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}
