import type { Address } from '@/lib/account/account'
import { markStale } from '@/lib/account/cache'
import { type AddressField, addressFields } from '@/lib/account/check-address'
import { type Completed, completeGigsUser } from '@/lib/account/complete-gigs-user'
import { findGigsLink, type Profile, updateProfile, type User } from '@/lib/auth/users'
import { GigsError } from '@/lib/gigs/errors'
import { errorFacts, log } from '@/lib/log'

type Field = AddressField | 'name' | 'birthday' | 'locale'

export type SavedDetails = {
  /** The fields that Gigs refused. */
  refusedFields: Field[]
  /** Whether Gigs refused something. It was not saved here either. */
  isRefused: boolean
  /** Whether Gigs could not be reached. The details are saved here, and passed on later. */
  isPending: boolean
  /** Details that Gigs had already, with another value. They were not changed, and not saved here. */
  kept: ('name' | 'birthday' | 'address')[]
}

const nothing: SavedDetails = {
  refusedFields: [],
  isRefused: false,
  isPending: false,
  kept: [],
}

/** Saves details here. For a customer whom Gigs knows, writes to Gigs what Gigs lacks, and then saves what it accepted. */
export async function saveDetails(user: User, details: Profile): Promise<SavedDetails> {
  const gigsUserId = await findGigsLink(user.id)
  const completed = gigsUserId && (await tryToComplete({ ...user, ...details }, gigsUserId))
  const saved = completed ? resultOf(details, completed) : { ...nothing, isPending: !!gigsUserId }
  await updateProfile(user.id, acceptedOf(details, saved, completed || null))
  if (gigsUserId) await markStale(user.id)
  return saved
}

async function tryToComplete(user: User, gigsUserId: string): Promise<Completed | null> {
  try {
    return await completeGigsUser(user, gigsUserId)
  } catch (error) {
    if (!(error instanceof GigsError)) throw error
    log.warn({ step: 'detailsNotWritten', ...errorFacts(error) })
    return null
  }
}

function resultOf(details: Profile, completed: Completed): SavedDetails {
  const { fieldsFailure, addressFailure } = completed
  const failures = [fieldsFailure, addressFailure].filter((failure) => failure !== null)
  return {
    refusedFields: [...fieldsIn(fieldsFailure), ...addressFieldsIn(addressFailure)],
    isRefused: failures.some(({ isAboutValues }) => isAboutValues),
    isPending: failures.some(({ isAboutValues }) => !isAboutValues),
    kept: keptOf(details, completed),
  }
}

// A part that was refused was not written at all, so none of it is saved here.
function acceptedOf(
  details: Profile,
  { kept }: SavedDetails,
  completed: Completed | null,
): Profile {
  const { name, birthday, locale, address, ...rest } = details
  const isRefused = completed?.fieldsFailure?.isAboutValues ?? false
  const isAddressRefused = completed?.addressFailure?.isAboutValues ?? false
  return {
    ...rest,
    ...(name !== undefined && !isRefused && !kept.includes('name') && { name }),
    ...(birthday !== undefined && !isRefused && !kept.includes('birthday') && { birthday }),
    ...(locale !== undefined && !isRefused && { locale }),
    ...(address !== undefined && !isAddressRefused && !kept.includes('address') && { address }),
  }
}

function keptOf({ name, birthday, address }: Profile, { gigsUser, addresses }: Completed) {
  const { fullName } = gigsUser
  const kept: SavedDetails['kept'] = []
  if (name && fullName?.trim() && fullName !== name) kept.push('name')
  if (birthday && gigsUser.birthday && gigsUser.birthday !== birthday) kept.push('birthday')
  const hasOther = addresses.length > 0 && !addresses.some((other) => isSame(other, address))
  if (address && hasOther) kept.push('address')
  return kept
}

const isSame = (a: Partial<Address>, b: Profile['address']) =>
  addressFields.every((name) => (a[name] ?? '').toLowerCase() === (b?.[name] ?? '').toLowerCase())

const properties = { name: 'fullName', birthday: 'birthday', locale: 'preferredLocale' } as const

function fieldsIn(failure: GigsError | null): Field[] {
  const refused = refusedProperties(failure)
  return (['name', 'birthday', 'locale'] as const).filter((name) => refused.has(properties[name]))
}

function addressFieldsIn(failure: GigsError | null): Field[] {
  const refused = refusedProperties(failure)
  return addressFields.filter((name) => refused.has(name))
}

// Gigs may name a property by its path, like `address.city`.
function refusedProperties(failure: GigsError | null): Set<string> {
  if (!failure?.isAboutValues) return new Set()
  const { details = [] } = failure.facts
  return new Set(details.map(({ property }) => property.split('.').at(-1) ?? ''))
}
