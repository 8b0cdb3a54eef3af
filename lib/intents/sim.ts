import type { Account, Plan, Sim } from '@/lib/account/account'

/** Returns whether a SIM can be used with a plan: it is inactive, and of the plan's network and SIM types. */
export const doesSimFit = (sim: Sim, plan: Plan): boolean =>
  sim.status === 'inactive' && sim.provider === plan.provider && plan.simTypes.includes(sim.type)

/**
 * Returns whether `id` is the SIM that this customer looked up, and it still fits the plan. Gigs accepts any
 * inactive SIM of the project, so any other id is refused.
 */
export function isChosenSimUsable({ chosenSim }: Account, plan: Plan, id: string): boolean {
  return chosenSim?.id === id && doesSimFit(chosenSim, plan)
}
