import type { Subscription } from '../../model/state'
import { LeaveButton, RowLink } from '../form-parts'
import { StatusTag, detailsScreen, planName } from '../subscription-parts'
import { defineFlow, type FlowContext } from '../flow'

/** Lists the user's subscriptions, newest first, with links to their details. */
export const viewSubscriptions = defineFlow('viewSubscriptions', {
  show(flow, step) {
    const subscriptions = flow.gigs.store.where('subscriptions', 'user', flow.user.id).toReversed()
    if (step === 'overview') return { screen: overviewScreen(flow, subscriptions) }
    const chosen = step === 'details' && subscriptions.find(({ id }) => id === flow.query.get('of'))
    return chosen ? { screen: detailsScreen(flow, chosen, 'overview') } : { goTo: 'overview' }
  },
  complete: () => ({ goTo: 'overview' }),
})

function overviewScreen(flow: FlowContext, subscriptions: Subscription[]) {
  const { t } = flow
  return {
    title: t('plan.list'),
    body: (
      <>
        <h1>{t('plan.list')}</h1>
        {subscriptions.length === 0 && <p class="note">{t('plan.none')}</p>}
        {subscriptions.length > 0 && (
          <ul class="rows">
            {subscriptions.map((subscription) => (
              <li key={subscription.id}>
                <RowLink href={`details?of=${encodeURIComponent(subscription.id)}`}>
                  <span class="what">
                    <strong>{planName(flow, subscription)}</strong>
                    <span class="muted small">
                      {subscription.phoneNumber ?? t('plan.dataOnly')}{' '}
                      <StatusTag t={t} subscription={subscription} />
                    </span>
                  </span>
                </RowLink>
              </li>
            ))}
          </ul>
        )}
        <LeaveButton>{t('page.back')}</LeaveButton>
      </>
    ),
  }
}
