import { planPath } from '@/components/plans/plan-card'

type ChosenPlan = {
  /** The id of the plan. */
  plan: string
  /** The id of a visitor's choice, if there is one. */
  choice?: string | null
  /** The ids of add-ons to start with, if there is no choice. */
  addons?: readonly string[]
}

/** Returns the path of a plan's options. */
export const optionsPath = ({ plan, ...chosen }: ChosenPlan) =>
  planPath({ id: plan }) + choiceQuery(chosen)

/** Returns the path of the summary of an order. */
export const orderPath = ({ plan, ...chosen }: ChosenPlan) =>
  `${planPath({ id: plan })}/order${choiceQuery(chosen)}`

/** Returns the query of a plan page that names a choice; empty if there is none. */
export function choiceQuery({ choice, addons = [] }: Omit<ChosenPlan, 'plan'>): string {
  if (choice) return `?${new URLSearchParams({ choice })}`
  return addons.length > 0 ? `?${new URLSearchParams({ addons: addons.join(',') })}` : ''
}
