import { planPath } from '@/components/plans/plan-catalog'

type ChosenPlan = {
  /** The id of the plan. */
  plan: string
  /** The id of a visitor's choice, if there is one. */
  choice?: string | null
}

/** Returns the path of a plan's options. */
export const optionsPath = ({ plan, choice }: ChosenPlan) =>
  planPath({ id: plan }) + queryOf(choice)

/** Returns the path of the summary of an order. */
export const orderPath = ({ plan, choice }: ChosenPlan) =>
  `${planPath({ id: plan })}/order${queryOf(choice)}`

const queryOf = (choice: string | null | undefined) =>
  choice ? `?${new URLSearchParams({ choice })}` : ''
