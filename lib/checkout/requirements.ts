import type { Account, Plan } from '@/lib/account/account'
import type { StoredAddress } from '@/lib/db/schema'

/** A detail that a plan can require (docs/gigs-api.md#plan). */
export type Requirement = 'fullName' | 'birthday' | 'address' | 'device'

/** What the customer told us about themselves. */
type Details = { name: string | null; birthday: string | null; address: StoredAddress | null }

type Known = {
  gigs: Pick<Account, 'gigsUser' | 'addresses'>
  /** Null for a visitor who is not signed in. */
  profile: Details | null
  /** Whether a device is chosen for this purchase. A saved device alone does not count. */
  hasDevice: boolean
}

/**
 * Returns the details that checkout still asks for, always in the same order. A detail from the profile counts as known,
 * because the app passes it on before checkout opens. `verified` counts like `present`, because the API does not show
 * whether a detail is verified.
 */
export function missingRequirements(plan: Plan, { gigs, profile, hasDevice }: Known) {
  const { gigsUser, addresses } = gigs
  const known: Record<Requirement, boolean> = {
    fullName: hasText(gigsUser?.fullName) || hasText(profile?.name),
    birthday: hasText(gigsUser?.birthday) || hasText(profile?.birthday),
    address: addresses.length > 0 || (!!profile?.address && !profile.address.isRefused),
    device: hasDevice,
  }
  return requirementsOf(plan).filter((requirement) => !known[requirement])
}

/** Returns what a plan requires, in a fixed order. */
const requirementsOf = ({ requirements }: Plan): Requirement[] =>
  keys.flatMap(([key, requirement]) =>
    (requirements?.[key] ?? 'none') === 'none' ? [] : [requirement],
  )

const keys = [
  ['user.fullName', 'fullName'],
  ['user.birthday', 'birthday'],
  ['address', 'address'],
  ['device', 'device'],
] as const

const hasText = (value: string | null | undefined): boolean => Boolean(value?.trim())
