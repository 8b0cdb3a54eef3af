import type { Subscription } from '../../model/state'
import { LeaveButton, RowLink } from '../form-parts'
import { StatusTag, detailsScreen, planName } from '../subscription-parts'
import { defineFlow, type FlowContext } from '../flow'

/** All subscriptions of the customer, newest first, each with its details. */
export const viewSubscriptions = defineFlow('viewSubscriptions', {
  show(flow, step) {
    const own = flow.gigs.store.where('subscriptions', 'user', flow.user.id).toReversed()
    if (step === 'overview') return { screen: overviewScreen(flow, own) }
    const chosen = step === 'details' && own.find(({ id }) => id === flow.query.get('of'))
    return chosen ? { screen: detailsScreen(flow, chosen, 'overview') } : { goTo: 'overview' }
  },
  complete: () => ({ goTo: 'overview' }),
})

function overviewScreen({ gigs }: FlowContext, own: Subscription[]) {
  return {
    title: 'Your plans',
    body: (
      <>
        <h1>Your plans</h1>
        {own.length === 0 && <p class="note">You have no plan yet.</p>}
        {own.length > 0 && (
          <ul class="rows">
            {own.map((subscription) => (
              <li key={subscription.id}>
                <RowLink href={`details?of=${encodeURIComponent(subscription.id)}`}>
                  <span class="what">
                    <strong>{planName(gigs, subscription)}</strong>
                    <span class="muted small">
                      {subscription.phoneNumber ?? 'Data only'}{' '}
                      <StatusTag subscription={subscription} />
                    </span>
                  </span>
                </RowLink>
              </li>
            ))}
          </ul>
        )}
        <LeaveButton>Back</LeaveButton>
      </>
    ),
  }
}
