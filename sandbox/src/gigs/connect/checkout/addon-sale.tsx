import { priceOf } from '../../domain/orders'
import { requireAddon, requireSubscription } from '../../domain/references'
import type { Addon, AddonOrder } from '../../model/state'
import type { FlowContext } from '../flow'
import { priceIfForSale, type Sale } from './sale'
import { Summary } from './summary'

/** Price and frame of a checkout of add-ons; null when one of them cannot be bought for this subscription. */
export function addonSaleOf({ gigs, locale }: FlowContext, order: AddonOrder): Sale | null {
  const { status } = requireSubscription(gigs, order.subscription)
  const total = status === 'ended' ? null : priceIfForSale(() => priceOf(gigs, order))
  if (!total) return null
  const addons = addonsOf({ gigs }, order)
  return {
    total,
    steps: null,
    summary: <Summary plan={null} addons={addons} total={total} locale={locale} />,
  }
}

export function addonsOf({ gigs }: Pick<FlowContext, 'gigs'>, { addons }: AddonOrder): Addon[] {
  return addons.map((id) => requireAddon(gigs, id))
}
