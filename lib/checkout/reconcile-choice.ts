import { addonsFor, type Account, type Plan } from '@/lib/account/account'
import type { PlanChoice } from '@/lib/checkout/plan-choice'
import { isChosenSimUsable } from '@/lib/intents/sim'

/** The part of a saved choice that is still available, and a message for each removed option. */
export type ReconciledChoice = { choice: PlanChoice; removed: string[] }

/** Removes options that are no longer available from a saved choice, such as a SIM card that is in use now. */
export function reconcileChoice(
  account: Account,
  plan: Plan,
  choice: PlanChoice,
): ReconciledChoice {
  const { addons = [], sim, device, ...rest } = choice
  const available = new Set(addonsFor(account, plan).map(({ id }) => id))
  const remaining = addons.filter((id) => available.has(id))
  const hasSim = sim !== undefined && isChosenSimUsable(account, plan, sim.id)
  const hasDevice = account.devices.some(({ id }) => id === device)
  const removed = [
    addons.length > remaining.length && 'An add-on you chose is no longer available for this plan.',
    sim && !hasSim && 'The SIM card you entered can no longer be used.',
    device && !hasDevice && 'The device you chose is no longer saved.',
  ]
  return {
    choice: {
      ...rest,
      ...(remaining.length > 0 && { addons: remaining }),
      ...(hasSim && { sim }),
      ...(hasDevice && { device }),
    },
    removed: removed.filter((message) => typeof message === 'string'),
  }
}
