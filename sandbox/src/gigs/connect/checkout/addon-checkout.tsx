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
      ? { screen: unavailableScreen(flow, 'addons') }
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
  const { gigs, t } = flow
  const subscription = requireSubscription(gigs, order.subscription)
  return {
    title: t('bought.addons'),
    body: (
      <>
        <Mark />
        <h1>{t('bought.addons')}</h1>
        <dl class="facts">
          <Fact term={t('plan.term')}>{planName(flow, subscription)}</Fact>
          {addonsOf(flow, order).map((addon) => (
            <Fact key={addon.id} term={t('bought.added')}>
              {addon.name}
            </Fact>
          ))}
        </dl>
        <StepForm>
          <Button>{t('page.continue')}</Button>
        </StepForm>
      </>
    ),
  }
}

/** Returns the price and summary; null if an add-on cannot be bought for this subscription. */
function addonSaleOf({ gigs, t }: FlowContext, order: AddonOrder): Sale | null {
  const { status } = requireSubscription(gigs, order.subscription)
  const total = status === 'ended' ? null : priceIfForSale(() => priceOf(gigs, order))
  if (!total) return null
  const addons = addonsOf({ gigs }, order)
  return {
    total,
    steps: null,
    summary: <Summary t={t} plan={null} addons={addons} total={total} />,
  }
}

function addonsOf({ gigs }: Pick<FlowContext, 'gigs'>, { addons }: AddonOrder): Addon[] {
  return addons.map((id) => requireAddon(gigs, id))
}
