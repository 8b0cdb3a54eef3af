import type { Child } from 'hono/jsx'
import { priceOf } from '../../domain/orders'
import { ApiError } from '../../errors'
import type { Money, Order } from '../../model/state'
import { LeaveButton, Mark, Steps } from '../form-parts'
import type { FlowContext } from '../flow'
import { type Checkout, plainOrder } from './new-order'
import { stepLinks } from './new-steps'
import { NumberLink } from './number-step'
import { Summary } from './summary'

/** What every step of a checkout shows around its own part; `turn` leads from the payment to what is optional. */
export type Sale = { total: Money; steps: Child; summary: Child; turn?: Child }

/** Price and frame of a checkout; null when something in it cannot be bought (any more). */
export function saleOf({ gigs, locale }: FlowContext, checkout: Checkout, at: string): Sale | null {
  const { wish, plan, addons, asksSim, canKeepNumber, keeps, code } = checkout
  const total = priceIfForSale(() => priceOf(gigs, plainOrder(wish, code?.voucher)))
  if (!total) return null
  return {
    total,
    steps: <Steps steps={stepLinks(checkout, at)} at={at === 'confirm' ? 'payment' : at} />,
    summary: <Summary {...{ plan, addons, total, locale, code, keeps }} />,
    turn: canKeepNumber && !asksSim ? <NumberLink keeps={keeps} /> : null,
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

/** The customer cannot finish (docs/gigs-api.md#checkoutnewsubscription); only leaving is left. */
export function unavailableScreen(what: Order['buys']) {
  const title = what === 'subscription' ? 'This plan is not available' : 'Not available'
  return {
    title,
    body: (
      <>
        <Mark bad />
        <h1>{title}</h1>
        <p class="lede">
          It is not on sale any more, or does not fit together. Nothing was charged. Go back and
          choose again.
        </p>
        <LeaveButton>Back</LeaveButton>
      </>
    ),
  }
}
