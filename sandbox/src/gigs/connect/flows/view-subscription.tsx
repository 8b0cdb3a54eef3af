import { requireSubscription } from '../../domain/references'
import { detailsScreen } from '../subscription-parts'
import { defineFlow } from '../flow'

/**
 * Shows the details of a subscription. The session can only end as `user_aborted`
 * (docs/gigs-api.md#redirects-from-view-pages).
 */
export const viewSubscription = defineFlow('viewSubscription', {
  show(flow, step, { viewSubscription: { subscription } }) {
    if (step !== 'details') return { goTo: 'details' }
    return { screen: detailsScreen(flow, requireSubscription(flow.gigs, subscription)) }
  },
  complete: () => ({ goTo: 'details' }),
})
