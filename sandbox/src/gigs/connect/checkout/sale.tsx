import { priceOf } from '../../domain/orders'
import { ApiError } from '../../errors'
import type { Money, Order } from '../../model/state'
import { LeaveButton, Mark, Steps } from '../form-parts'
import type { FlowContext } from '../flow'
import type { Checkout, Sale } from './checkout'
import { plainOrder } from './new-order'
import { stepLinks } from './new-steps'
import { NumberLink } from './number-step'
import { Summary } from './summary'

/** Returns the price and the shared parts of a checkout; null if something cannot be bought. */
export function saleOf({ gigs, t }: FlowContext, checkout: Checkout, at: string): Sale | null {
  const { params, plan, addons, asksSim, canKeepNumber, portedNumber, code } = checkout
  const total = priceIfForSale(() => priceOf(gigs, plainOrder(params, code?.voucher)))
  if (!total) return null
  return {
    total,
    steps: (
      <Steps t={t} steps={stepLinks(t, checkout, at)} at={at === 'confirm' ? 'payment' : at} />
    ),
    summary: <Summary {...{ t, plan, addons, total, code, portedNumber }} />,
    numberLink:
      canKeepNumber && !asksSim ? <NumberLink t={t} isPorted={portedNumber !== null} /> : null,
  }
}

export function priceIfForSale(price: () => Money) {
  try {
    return price()
  } catch (error) {
    if (error instanceof ApiError) return null
    throw error
  }
}

/** Tells the customer that the checkout cannot be completed (docs/gigs-api.md#checkoutnewsubscription). */
export function unavailableScreen({ t }: FlowContext, type: Order['buys']) {
  const title = t(type === 'subscription' ? 'order.noPlan' : 'order.noAddon')
  return {
    title,
    body: (
      <>
        <Mark bad />
        <h1>{title}</h1>
        <p class="lede">{t('order.unavailable')}</p>
        <LeaveButton>{t('page.back')}</LeaveButton>
      </>
    ),
  }
}
