import { addonsFor, type Account, type Plan } from '@/lib/account/account'
import type { PlanChoice } from '@/lib/checkout/plan-choice'
import { isChosenSimUsable } from '@/lib/intents/sim'

/** What of a kept choice can still be had, and in words what cannot. */
export type Fitted = { choice: PlanChoice; left: string[] }

/** Compares a kept choice with the account of today: things go off sale and SIM cards into use. */
export function fitChoice(account: Account, plan: Plan, choice: PlanChoice): Fitted {
  const { addons = [], sim, device, ...rest } = choice
  const onSale = new Set(addonsFor(account, plan).map(({ id }) => id))
  const fitting = addons.filter((id) => onSale.has(id))
  const hasSim = sim !== undefined && isChosenSimUsable(account, plan, sim.id)
  const hasDevice = account.devices.some(({ id }) => id === device)
  const left = [
    addons.length > fitting.length && 'An add-on you chose is no longer on sale for this plan.',
    sim && !hasSim && 'The SIM card you gave cannot be used any more.',
    device && !hasDevice && 'The device you chose is no longer saved.',
  ]
  return {
    choice: {
      ...rest,
      ...(fitting.length > 0 && { addons: fitting }),
      ...(hasSim && { sim }),
      ...(hasDevice && { device }),
    },
    left: left.filter((words) => typeof words === 'string'),
  }
}
