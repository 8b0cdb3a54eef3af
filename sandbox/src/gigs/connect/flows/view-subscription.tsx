import { requireSubscription } from '../../domain/references'
import { detailsScreen } from '../subscription-parts'
import { defineTwin } from '../flow'

/**
 * The details of one subscription. Nothing is done here, so every way out is `user_aborted`
 * (docs/gigs-api.md#redirects-from-view-pages).
 */
export const viewSubscription = defineTwin('viewSubscription', {
  show(trip, step, { viewSubscription: { subscription } }) {
    if (step !== 'details') return { go: 'details' }
    return { screen: detailsScreen(trip, requireSubscription(trip.gigs, subscription)) }
  },
  complete: () => ({ go: 'details' }),
})
