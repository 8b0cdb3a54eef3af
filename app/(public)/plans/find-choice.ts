import { cookies } from 'next/headers'
import type { User } from '@/lib/auth/users'
import { findPlanChoice, type PlanChoice } from '@/lib/checkout/plan-choice'
import { choiceCookie, findVisitorChoice } from '@/lib/checkout/visitor-choice'

export type FoundChoice = {
  /** The choice to start with. It may be for another plan. */
  choice: PlanChoice | null
  /** The id of the choice, if a visitor made it for this plan. */
  id: string | null
  /** Whether the address names a choice that does not exist, has expired, or is for another plan. */
  isMissing: boolean
}

/**
 * Finds the choice for a plan: the one that the address names, or else the one that the user saved, or else the one that
 * this browser made without an account.
 */
export async function findChoice(
  plan: string,
  wanted: unknown,
  user: User | null,
): Promise<FoundChoice> {
  const named = wanted === undefined ? null : await findVisitorChoice(wanted)
  if (named?.plan === plan) return { choice: named, id: String(wanted), isMissing: false }
  const isMissing = wanted !== undefined
  const saved = user && (await findPlanChoice(user.id))
  if (saved?.plan === plan) return { choice: saved, id: null, isMissing }
  const id = (await cookies()).get(choiceCookie())?.value ?? null
  const remembered = await findVisitorChoice(id)
  if (remembered?.plan === plan) return { choice: remembered, id, isMissing }
  return { choice: saved ?? remembered, id: null, isMissing }
}
