import { Fact, planName } from '../subscription-parts'
import { requireAddon, requireSubscription } from '../../domain/references'
import type { Addon, AddonOrder } from '../../model/state'
import type { FormValues } from '../fields'
import { Button, Mark, StepForm } from '../form-parts'
import type { FlowContext, StepResult } from '../flow'
import { priceOf } from '../../domain/orders'
import { confirmScreen, takeConfirmation, unconfirmedPayment } from './confirm-step'
import { isPaid } from './done-screen'
import { showPayment, takePayment } from './pay-step'
import type { Sale } from './checkout'
import { priceIfForSale, unavailableScreen } from './sale'
import { Summary } from './summary'

/** Checkout of add-ons. Steps: payment, confirmation if the bank requires it, done. */
export function showAddonStep(flow: FlowContext, order: AddonOrder, step: string): StepResult {
  if (isPaid(flow)) return step === 'done' ? { screen: doneScreen(flow, order) } : { goTo: 'done' }
  const sale = addonSaleOf(flow, order)
  if (!sale) {
    return step === 'unavailable'
      ? { screen: unavailableScreen('addons') }
      : { goTo: 'unavailable' }
  }
  if (step === 'payment') return { screen: showPayment(flow, sale) }
  const unconfirmed = unconfirmedPayment(flow)
  if (!unconfirmed) return { goTo: 'payment' }
  return step === 'confirm'
    ? { screen: confirmScreen(flow, unconfirmed, sale) }
    : { goTo: 'confirm' }
}

export function completeAddonStep(
  flow: FlowContext,
  order: AddonOrder,
  step: string,
  form: FormValues,
): StepResult {
  if (isPaid(flow)) return step === 'done' ? { finish: 'success' } : { goTo: 'done' }
  const sale = addonSaleOf(flow, order)
  if (!sale) return { goTo: 'unavailable' }
  const unconfirmed = unconfirmedPayment(flow)
  if (step === 'confirm' && unconfirmed) return takeConfirmation(flow, unconfirmed, sale)
  if (step !== 'payment') return { goTo: 'payment' }
  return takePayment(flow, sale, form, () => ({ user: flow.user, order }))
}

function doneScreen(flow: FlowContext, order: AddonOrder) {
  const subscription = requireSubscription(flow.gigs, order.subscription)
  return {
    title: 'Added to your plan',
    body: (
      <>
        <Mark />
        <h1>Added to your plan</h1>
        <dl class="facts">
          <Fact term="Plan">{planName(flow.gigs, subscription)}</Fact>
          {addonsOf(flow, order).map((addon) => (
            <Fact key={addon.id} term="Added">
              {addon.name}
            </Fact>
          ))}
        </dl>
        <StepForm>
          <Button>Continue</Button>
        </StepForm>
      </>
    ),
  }
}

/** Returns the price and summary; null if an add-on cannot be bought for this subscription. */
function addonSaleOf({ gigs, locale }: FlowContext, order: AddonOrder): Sale | null {
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

function addonsOf({ gigs }: Pick<FlowContext, 'gigs'>, { addons }: AddonOrder): Addon[] {
  return addons.map((id) => requireAddon(gigs, id))
}
