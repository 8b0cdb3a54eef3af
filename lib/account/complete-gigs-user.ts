import type { Account, Address } from '@/lib/account/account'
import { markStale } from '@/lib/account/cache'
import { createGigsUser, findGigsLink, markAddressRefused, type User } from '@/lib/auth/users'
import { gigs } from '@/lib/gigs'
import type { NewAddress } from '@/lib/gigs/addresses'
import { forCustomer } from '@/lib/gigs/caller'
import { GigsError } from '@/lib/gigs/errors'
import type { UserFields } from '@/lib/gigs/users'
import { errorFacts, log } from '@/lib/log'

/** What the customer entered here and Gigs does not have. */
export type Pending = { fields: UserFields; address: NewAddress | null }

type Details = Pick<User, 'name' | 'birthday' | 'locale' | 'address'>
type KnownToGigs = {
  gigsUser: NonNullable<Account['gigsUser']>
  addresses: readonly Partial<Address>[]
}

/**
 * Returns what the customer entered here and Gigs does not have. A name, a birthday and an address that Gigs has are
 * never replaced. The language is the customer's choice in this app, so it replaces another one.
 */
export function pendingDetails(entered: Details, { gigsUser, addresses }: KnownToGigs): Pending {
  const { name, birthday, locale, address } = entered
  const isOtherLocale = locale?.toLowerCase() !== gigsUser.preferredLocale.toLowerCase()
  return {
    fields: {
      ...(name && !gigsUser.fullName?.trim() && { fullName: name }),
      ...(birthday && !gigsUser.birthday && { birthday }),
      ...(locale && isOtherLocale && { preferredLocale: locale }),
    },
    address: addresses.length === 0 ? acceptable(address) : null,
  }
}

/** Returns the address unless Gigs refused it before. */
const acceptable = (address: User['address']) => (address?.isRefused ? null : address)

/**
 * Returns whether a birthday or an address is pending, which only the profile form saves. A name may come from the OpenID
 * provider, so on its own it waits for the next save or checkout, and so does the language.
 */
export const hasPendingDetails = ({ fields, address }: Pending): boolean =>
  Boolean(fields.birthday ?? address)

/** The failed writes of one attempt. Null for a part that was written or had nothing to write. */
type Written = { fieldsFailure: GigsError | null; addressFailure: GigsError | null }

/** What Gigs had right before the write, and which writes failed. */
export type Completed = KnownToGigs & Written

/**
 * Writes to Gigs what the customer entered and Gigs lacks, compared with what Gigs has right now.
 * @throws GigsError if Gigs could not be read. Nothing was written then.
 */
export async function completeGigsUser(
  { id, ...entered }: Details & Pick<User, 'id'>,
  gigsUserId: string,
): Promise<Completed> {
  const [gigsUser, addresses] = await forCustomer(id, () =>
    Promise.all([gigs.users.read(gigsUserId), gigs.addresses.list(gigsUserId)]),
  )
  const known = { gigsUser, addresses }
  return { ...known, ...(await writePending(id, gigsUserId, pendingDetails(entered, known))) }
}

// Both writes run at once, because each may be refused without the other.
async function writePending(
  userId: string,
  gigsUserId: string,
  { fields, address }: Pending,
): Promise<Written> {
  const hasFields = Object.keys(fields).length > 0
  if (!hasFields && !address) return { fieldsFailure: null, addressFailure: null }
  const [fieldsFailure, addressFailure] = await forCustomer(userId, () =>
    Promise.all([
      hasFields ? failureOf(gigs.users.update(gigsUserId, fields)) : null,
      address ? failureOf(gigs.addresses.create(gigsUserId, address)) : null,
    ]),
  )
  await markStale(userId)
  return { fieldsFailure, addressFailure }
}

async function failureOf(write: Promise<unknown>): Promise<GigsError | null> {
  try {
    await write
    return null
  } catch (error) {
    logged(error)
    return error
  }
}

function logged(error: unknown): asserts error is GigsError {
  if (!(error instanceof GigsError)) throw error
  log.warn({ step: 'detailsNotWritten', ...errorFacts(error) })
}

/**
 * Completes a Gigs user like `completeGigsUser`. A failure is logged only: the details stay saved here, and the next
 * save, visit of the profile or checkout tries again.
 */
export async function tryToCompleteGigsUser(user: User, gigsUserId: string): Promise<void> {
  try {
    await noteRefusal(user, await completeGigsUser(user, gigsUserId))
  } catch (error) {
    logged(error)
  }
}

// Otherwise every visit of the profile and every checkout would send a refused address again.
async function noteRefusal({ id, address }: User, { addressFailure }: Written): Promise<void> {
  if (address && addressFailure?.isAboutValues) await markAddressRefused(id, address)
}

/**
 * Returns the id of the Gigs user for a purchase; null if Connect should create one. Writes first what Gigs lacks, so
 * that checkout does not ask for it. For a customer whom Gigs knows, it decides from the account, which is fresh, and
 * makes no call if there is nothing to write. For a new customer with an address, it creates the Gigs user, because
 * `userDetails` cannot contain one (docs/gigs-api.md#create-a-connect-session).
 *
 * Each step can be repeated: the creation has the same idempotency key for the same customer, the link is unique, and
 * Gigs refuses an address that it has. So a click that failed or was killed in between is finished by the next one.
 * @throws GigsError if it is unknown whether the Gigs user was created
 */
export async function gigsUserForCheckout(user: User, account: Account): Promise<string | null> {
  const { gigsUser, addresses } = account
  if (gigsUser) {
    const pending = pendingDetails(user, { gigsUser, addresses })
    await noteRefusal(user, await writePending(user.id, gigsUser.id, pending))
    return gigsUser.id
  }
  if (!acceptable(user.address)) return null
  const id = await findOrCreateGigsUser(user)
  if (id) await tryToCompleteGigsUser(user, id)
  return id
}

// The account is stale in each case: it has no Gigs user, although there is one.
async function findOrCreateGigsUser(user: User): Promise<string | null> {
  const id =
    (await findGigsLink(user.id)) ?? (await forCustomer(user.id, () => createGigsUser(user)))
  await markStale(user.id)
  return id
}
