import type { Gigs, PaymentStatus, Porting, Subscription } from '../../model/state'
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
export function boughtScreen(gigs: Gigs, subscription: Subscription) {
  const sim = subscription.sim ? gigs.store.get('sims', subscription.sim) : null
  const porting = gigs.store.get('portings', subscription.lastPorting ?? '')
  const number = subscription.phoneNumber ?? porting?.phoneNumber
  const title =
    subscription.status === 'active' ? 'Your plan is active' : 'Thank you for your order'
  return {
    title,
    body: (
      <>
        <Mark />
        <h1>{title}</h1>
        {subscription.status !== 'active' && (
          <p class="lede">{porting ? portingText(porting) : SETTING_UP}</p>
        )}
        <dl class="facts">
          <Fact term="Plan">{planName(gigs, subscription)}</Fact>
          <Fact term="Status">
            <StatusTag subscription={subscription} />
          </Fact>
          {number && <Fact term="Number">{number}</Fact>}
          <Fact term="SIM">{simText(sim)}</Fact>
        </dl>
        <StepForm>
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

const SETTING_UP = 'We’re setting up your plan. This takes a moment. You don’t have to wait here.'

function portingText({ phoneNumber }: Porting) {
  return `We’ve asked your current provider to transfer ${phoneNumber}. Your plan starts after the transfer, and your old SIM works until then. You don’t have to wait here.`
}
