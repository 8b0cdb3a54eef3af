import { addonsFor, type Account, type Plan } from '@/lib/account/account'
import type { PlanChoice } from '@/lib/checkout/plan-choice'
import { doesDeviceFit, isUnfitDevice } from '@/lib/intents/device'
import { isChosenSimUsable } from '@/lib/intents/sim'

/** Why an option was removed: it is no longer available, or the device does not fit the SIM of the plan. */
export type RemovedOption = 'addon' | 'sim' | 'device' | 'unfitDevice'

/** The part of a saved choice that is still available, and what was removed. */
export type ReconciledChoice = { choice: PlanChoice; removed: RemovedOption[] }

/** Removes options that are no longer available from a saved choice, such as a SIM card that is in use now. */
export function reconcileChoice(
  account: Account,
  plan: Plan,
  choice: PlanChoice,
): ReconciledChoice {
  const { addons = [], sim, device, imei, ...rest } = choice
  const available = new Set(addonsFor(account, plan).map(({ id }) => id))
  const remaining = addons.filter((id) => available.has(id))
  // The launch looks up a card without an id. Until then, only the plan is known.
  const hasSim =
    sim && (sim.id ? isChosenSimUsable(account, plan, sim.id) : plan.simTypes.includes('pSIM'))
  const hasDevice = account.devices.some(({ id }) => id === device)
  const isUnfit = isUnfitDevice(account, plan, { device, imei })
  const removed: RemovedOption[] = []
  if (addons.length > remaining.length) removed.push('addon')
  if (sim && !hasSim) removed.push('sim')
  if (device && !hasDevice) removed.push('device')
  if (isUnfit) removed.push('unfitDevice')
  return {
    choice: {
      ...rest,
      ...(remaining.length > 0 && { addons: remaining }),
      ...(hasSim && { sim }),
      ...(hasDevice && !isUnfit && { device }),
      ...(imei && !isUnfit && { imei }),
    },
    removed,
  }
}

/**
 * Returns the options that a plan starts with. Without a choice for this plan, these are the SIM card and the device of
 * the saved choice for another plan if they fit, or the customer's only device that fits.
 */
export function startingChoice(
  account: Account,
  plan: Plan,
  saved: PlanChoice | null,
): ReconciledChoice {
  if (saved?.plan === plan.id) return reconcileChoice(account, plan, saved)
  const { sim, device, imei } = saved ?? {}
  const reused = {
    plan: plan.id,
    ...(sim && { sim }),
    ...(device && { device }),
    ...(imei && { imei }),
  }
  const { choice } = reconcileChoice(account, plan, reused)
  const [only, ...others] = account.devices.filter((known) => doesDeviceFit(known, plan))
  const isChosen = choice.device ?? choice.imei
  if (isChosen || !only || others.length > 0) return { choice, removed: [] }
  return { choice: { ...choice, device: only.id }, removed: [] }
}
