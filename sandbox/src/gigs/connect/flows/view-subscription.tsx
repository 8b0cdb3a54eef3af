import { requireSubscription } from '../../domain/references'
import { detailsScreen } from '../subscription-parts'
import { defineFlow } from '../flow'

/**
 * The details of one subscription. Nothing is done here, so every way out is `user_aborted`
 * (docs/gigs-api.md#redirects-from-view-pages).
 */
export const viewSubscription = defineFlow('viewSubscription', {
  show(flow, step, { viewSubscription: { subscription } }) {
    if (step !== 'details') return { goTo: 'details' }
    return { screen: detailsScreen(flow, requireSubscription(flow.gigs, subscription)) }
  },
  complete: () => ({ goTo: 'details' }),
})
