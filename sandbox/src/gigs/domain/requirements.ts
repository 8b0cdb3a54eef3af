import type { Gigs, Plan, Requirements, User } from '../model/state'
import { latestAddress } from './addresses'

export type MissingRequirement = keyof Requirements

/**
 * What a plan asks for (docs/gigs-api.md#plan, `requirements`) and this user has not given yet. An address
 * already on file counts; a device counts only if it is chosen for this subscription.
 */
export function missingRequirements(
  gigs: Gigs,
  plan: Plan,
  user: User,
  chosen: { userAddress?: string | null; device?: string | null } = {},
): MissingRequirement[] {
  const given: Record<MissingRequirement, boolean> = {
    'user.fullName': Boolean(user.fullName?.trim()),
    'user.birthday': Boolean(user.birthday),
    address: Boolean(chosen.userAddress ?? latestAddress(gigs, user)),
    device: Boolean(chosen.device),
  }
  return requirementKeys.filter((key) => plan.requirements[key] !== 'none' && !given[key])
}

const requirementKeys = [
  'user.fullName',
  'user.birthday',
  'address',
  'device',
] as const satisfies readonly MissingRequirement[]
