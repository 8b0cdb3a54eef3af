import { planName, Fact } from '../subscription-parts'
import { requireSubscription } from '../../domain/references'
import type { AddonOrder } from '../../model/state'
import type { Typed } from '../fields'
import { Button, Mark, StepForm } from '../form-parts'
import type { Answer, Trip } from '../flow'
import { addonSaleOf, addonsOf } from './addon-sale'
import { confirmScreen, takeConfirmation, waitingPayment } from './confirm-step'
import { isPaid } from './done-screen'
import { showPayment, takePayment } from './pay-step'
import { unavailableScreen } from './sale'

/** Paying for add-ons, with the cart already filled: payment, perhaps a confirmation, then Continue. */
export function showAddonStep(trip: Trip, order: AddonOrder, step: string): Answer {
  if (isPaid(trip)) return step === 'done' ? { screen: doneScreen(trip, order) } : { go: 'done' }
  const sale = addonSaleOf(trip, order)
  if (!sale)
    return step === 'unavailable' ? { screen: unavailableScreen('addons') } : { go: 'unavailable' }
  if (step === 'payment') return { screen: showPayment(trip, sale) }
  const waiting = waitingPayment(trip)
  if (!waiting) return { go: 'payment' }
  return step === 'confirm' ? { screen: confirmScreen(trip, waiting, sale) } : { go: 'confirm' }
}

export function completeAddonStep(
  trip: Trip,
  order: AddonOrder,
  step: string,
  form: Typed,
): Answer {
  if (isPaid(trip)) return step === 'done' ? { end: 'success' } : { go: 'done' }
  const sale = addonSaleOf(trip, order)
  if (!sale) return { go: 'unavailable' }
  const waiting = waitingPayment(trip)
  if (step === 'confirm' && waiting) return takeConfirmation(trip, waiting, sale)
  if (step !== 'payment') return { go: 'payment' }
  return takePayment(trip, sale, form, () => ({ user: trip.user, order }))
}

function doneScreen(trip: Trip, order: AddonOrder) {
  const subscription = requireSubscription(trip.gigs, order.subscription)
  return {
    title: 'Added to your plan',
    body: (
      <>
        <Mark />
        <h1>Added to your plan</h1>
        <dl class="facts">
          <Fact term="Plan">{planName(trip.gigs, subscription)}</Fact>
          {addonsOf(trip, order).map((addon) => (
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
