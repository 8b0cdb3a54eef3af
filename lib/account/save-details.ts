import type { Address } from '@/lib/account/account'
import { markStale } from '@/lib/account/cache'
import { addressFields, type AddressErrors } from '@/lib/account/check-address'
import { type Completed, completeGigsUser } from '@/lib/account/complete-gigs-user'
import { findGigsLink, type Profile, updateProfile, type User } from '@/lib/auth/users'
import { GigsError } from '@/lib/gigs/errors'
import { REFUSED_FIELD_TEXT } from '@/lib/i18n/profile-messages'
import { errorFacts, log } from '@/lib/log'

type Errors = AddressErrors & Partial<Record<'name' | 'birthday' | 'locale', string>>

export type SavedDetails = {
  /** Messages for the fields that Gigs refused. */
  errors: Errors
  /** Whether Gigs refused something. It was not saved here either. */
  isRefused: boolean
  /** Whether Gigs could not be reached. The details are saved here, and passed on later. */
  isPending: boolean
  /** Details that Gigs had already, with another value. They were not changed, and not saved here. */
  kept: ('name' | 'birthday' | 'address')[]
}

const nothing: SavedDetails = { errors: {}, isRefused: false, isPending: false, kept: [] }

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
    errors: { ...fieldErrors(fieldsFailure), ...addressErrors(addressFailure) },
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

function fieldErrors(failure: GigsError | null): Errors {
  const refused = refusedProperties(failure)
  return {
    ...(refused.has('fullName') && { name: REFUSED_FIELD_TEXT }),
    ...(refused.has('birthday') && { birthday: REFUSED_FIELD_TEXT }),
    ...(refused.has('preferredLocale') && { locale: REFUSED_FIELD_TEXT }),
  }
}

function addressErrors(failure: GigsError | null): AddressErrors {
  const refused = refusedProperties(failure)
  const names = addressFields.filter((name) => refused.has(name))
  return Object.fromEntries(names.map((name) => [name, REFUSED_FIELD_TEXT]))
}

// Gigs may name a property by its path, like `address.city`.
function refusedProperties(failure: GigsError | null): Set<string> {
  if (!failure?.isAboutValues) return new Set()
  const { details = [] } = failure.facts
  return new Set(details.map(({ property }) => property.split('.').at(-1) ?? ''))
}
