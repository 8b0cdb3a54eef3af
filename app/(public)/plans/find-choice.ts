import { cookies } from 'next/headers'
import type { User } from '@/lib/auth/users'
import { findPlanChoice, type PlanChoice } from '@/lib/checkout/plan-choice'
import { choiceCookie, findVisitorChoice } from '@/lib/checkout/visitor-choice'
import { readAddress } from '@/lib/intents/address'

export type FoundChoice = {
  /** The choice to start with. It may be for another plan. */
  choice: PlanChoice | null
  /** The id of the choice, if a visitor made it for this plan. */
  id: string | null
  /** Whether the address names a choice that does not exist, has expired, or is for another plan. */
  isMissing: boolean
}

type Parameters = Record<string, string | string[] | undefined>

/** Returns what the address of a plan page names: a visitor's choice or add-ons. */
export function wantedIn(parameters: Parameters): { choice?: string; addons: readonly string[] } {
  const { choice } = parameters
  const { addons = [] } = readAddress(parameters)
  if (choice === undefined) return { addons }
  // Only a string can name a choice. Anything else leads to the same message as an unknown id.
  return { choice: (typeof choice === 'string' && choice) || 'unknown', addons: [] }
}

/**
 * Finds the choice for a plan: the one that the address names, or else the one that the user saved, or else the one that
 * this browser made without an account.
 */
export async function findChoice(
  plan: string,
  { choice: wanted, addons }: ReturnType<typeof wantedIn>,
  user: User | null,
): Promise<FoundChoice> {
  const named = wanted === undefined ? null : await findVisitorChoice(wanted)
  if (named?.plan === plan) return { choice: named, id: wanted ?? null, isMissing: false }
  if (addons.length > 0) {
    return { choice: { plan, addons: [...addons] }, id: null, isMissing: false }
  }
  const isMissing = wanted !== undefined
  const saved = user && (await findPlanChoice(user.id))
  if (saved?.plan === plan) return { choice: saved, id: null, isMissing }
  const id = (await cookies()).get(choiceCookie())?.value ?? null
  const remembered = await findVisitorChoice(id)
  if (remembered?.plan === plan) return { choice: remembered, id, isMissing }
  return { choice: saved ?? remembered, id: null, isMissing }
}
