import { invalid } from '../errors'
import { newId } from '../ids'
import type { Gigs, Metadata, User, UserDetails } from '../model/state'
import { endSubscription } from './cancellation'

/**
 * Creates a user.
 * @throws ApiError `userAlreadyExists` if another user has this email address.
 */
export function createUser(gigs: Gigs, details: UserDetails): User {
  requireFreeEmail(gigs, details.email)
  return gigs.store.put('users', {
    object: 'user',
    id: newId('user'),
    metadata: details.metadata ?? {},
    birthday: details.birthday ?? null,
    createdAt: gigs.now().toISOString(),
    email: details.email,
    emailKey: emailKey(details.email),
    emailVerified: false,
    fullName: details.fullName ?? null,
    preferredLocale: details.preferredLocale ?? 'en-US',
    status: 'active',
  })
}

type UserPatch = Partial<
  Pick<User, 'birthday' | 'email' | 'fullName' | 'preferredLocale' | 'emailVerified'>
> & { metadata?: Metadata }

/**
 * Changes the given fields. Replaces `metadata` completely.
 * @throws ApiError `userAlreadyExists` if another user has the new email address.
 */
export function updateUser(gigs: Gigs, user: User, patch: UserPatch): User {
  const email = patch.email ?? user.email
  if (emailKey(email) !== user.emailKey) requireFreeEmail(gigs, email)
  return gigs.store.put('users', { ...user, ...patch, email, emailKey: emailKey(email) })
}

/** Ends the user's subscriptions and frees the email address. Keeps the user as `deleted`, since subscriptions refer to it. */
export function deleteUser(gigs: Gigs, user: User): User {
  for (const subscription of gigs.store.where('subscriptions', 'user', user.id)) {
    if (subscription.status !== 'ended') endSubscription(gigs, subscription, 'userDeleted')
  }
  return gigs.store.put('users', { ...user, status: 'deleted' })
}

/** Returns the user with this email address, ignoring case; null if there is none or it is deleted. */
export function findUserByEmail(gigs: Gigs, email: string): User | null {
  const users = gigs.store.where('users', 'emailKey', emailKey(email))
  return users.find((user) => user.status !== 'deleted') ?? null
}

/** Returns the address in the form in which addresses are compared. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

function requireFreeEmail(gigs: Gigs, email: string): void {
  if (findUserByEmail(gigs, email)) {
    throw invalid('A user with this email already exists.', 'userAlreadyExists')
  }
}
