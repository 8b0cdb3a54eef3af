import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/lib/db'
import { gigsLinks, users, type StoredAddress } from '@/lib/db/schema'
import { normalizeAssertedEmail } from '@/lib/auth/normalize-email'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import type { GigsUser } from '@/lib/gigs/users'
import type { Display } from '@/lib/i18n/format'
import { errorFacts, log } from '@/lib/log'

export type User = typeof users.$inferSelect
/** The details that a user can change. A missing one stays as it is. */
export type Profile = Partial<Pick<User, 'name' | 'birthday' | 'locale' | 'address' | 'theme'>>

export async function findUser(userId: string): Promise<User | null> {
  const [user] = await db().select().from(users).where(eq(users.id, userId))
  return user ?? null
}

/**
 * Returns the user with the address in `values`, and whether they are new. Two tabs may sign in a new customer at the same
 * time: the second one gets the user of the first.
 */
export async function findOrCreateUser(
  values: typeof users.$inferInsert,
): Promise<{ user: User; isNew: boolean }> {
  const [created] = await db()
    .insert(users)
    .values(values)
    .onConflictDoNothing({ target: users.email })
    .returning()
  if (created) return { user: created, isNew: true }
  const [existing] = await db().select().from(users).where(eq(users.email, values.email))
  if (!existing) throw new Error('The user was deleted during the sign-in')
  return { user: existing, isNew: false }
}

/** Saves the given details. `profile` must contain at least one. */
export async function updateProfile(userId: string, profile: Profile): Promise<void> {
  await db().update(users).set(profile).where(eq(users.id, userId))
}

/** Saves the name that a customer gave to a line; null removes it. Other lines keep theirs. */
export async function saveLineName(
  userId: string,
  subscription: string,
  name: string | null,
): Promise<void> {
  const names = sql`coalesce(${users.lineNames}, '{}'::jsonb)`
  const lineNames =
    name === null
      ? sql`${names} - ${subscription}::text`
      : sql`${names} || ${JSON.stringify({ [subscription]: name })}::jsonb`
  await db().update(users).set({ lineNames }).where(eq(users.id, userId))
}

/** Saves the locale and the time zone of a user's browser for messages, if they have changed. */
export async function saveBrowserDisplay(
  userId: string,
  { locale: browserLocale, timeZone }: Display,
): Promise<void> {
  const saved = sql`(${users.browserLocale}, ${users.timeZone})`
  const isChanged = sql`${saved} is distinct from (${browserLocale}, ${timeZone})`
  await db()
    .update(users)
    .set({ browserLocale, timeZone })
    .where(and(eq(users.id, userId), isChanged))
}

/** Records that Gigs refused an address, unless the user has changed it since. */
export async function markAddressRefused(userId: string, address: StoredAddress): Promise<void> {
  const isUnchanged = sql`${users.address} = ${JSON.stringify(address)}::jsonb`
  await db()
    .update(users)
    .set({ address: { ...address, isRefused: true } })
    .where(and(eq(users.id, userId), isUnchanged))
}

/** Marks the e-mail address as verified. Returns the user; null if they no longer exist. */
export async function markEmailVerified(userId: string): Promise<User | null> {
  const emailVerified = new Date()
  const [user] = await db()
    .update(users)
    .set({ emailVerified })
    .where(eq(users.id, userId))
    .returning()
  return user ?? null
}

/**
 * Returns the id of the user's Gigs user, and links them first if that is safe; otherwise null. A session for a Gigs
 * user needs no login at Connect, so a wrong link would hand over an account: the address must be verified, and
 * exactly one usable Gigs user may have it. A linked user is never searched for again.
 * @throws GigsError
 */
export async function findOrLinkGigsUser(user: User): Promise<string | null> {
  const link = await findGigsLink(user.id)
  if (link || !user.emailVerified) return link
  const [match, ...others] = await gigs.users.search(user.email)
  const isMatch = match && others.length === 0 && normalizeAssertedEmail(match.email) === user.email
  if (!isMatch || match.status === 'deleted' || match.status === 'blocked') return null
  return linkGigsUser(user.id, match.id, 'email')
}

/**
 * Links our user to the Gigs user that Connect created for them. Requires exactly the same address, because a link
 * is permanent and gives full access. Returns whether they are linked now.
 * @throws GigsError
 */
export async function linkCreatedUser(user: User, gigsUserId: string): Promise<boolean> {
  const created = await gigs.users.read(gigsUserId)
  if (normalizeAssertedEmail(created.email) !== user.email || created.status !== 'active') {
    return false
  }
  return (await linkGigsUser(user.id, created.id, 'session')) === created.id
}

/**
 * Creates the Gigs user of a new customer from their profile, and links it at once. Returns its id; null if Gigs refuses
 * to create it. That includes an e-mail address that Gigs knows already, which is no proof, so it links nothing.
 *
 * The idempotency key is the same for all calls for this customer. If the process dies between creating and linking, the
 * next call returns the same Gigs user. Two simultaneous calls return the same one, too.
 * @throws GigsError if it is unknown whether Gigs created the user
 */
export async function createGigsUser(user: User): Promise<string | null> {
  if (!user.emailVerified) return null
  const created = await tryToCreate(user)
  if (!created) return findGigsLink(user.id) // another request may have created and linked it meanwhile
  if (normalizeAssertedEmail(created.email) !== user.email || created.status !== 'active') {
    log.error({ step: 'foreignUser', gigsUser: created.id })
    return null
  }
  return linkGigsUser(user.id, created.id, 'created')
}

async function tryToCreate(user: User): Promise<GigsUser | null> {
  try {
    return await gigs.users.create(detailsForGigs(user), `user-${user.id}`)
  } catch (error) {
    if (!(error instanceof GigsError) || !error.isFinal) throw error
    log.warn({ step: 'userNotCreated', ...errorFacts(error) })
    return null
  }
}

/**
 * Returns what Gigs learns about a new customer: the verified e-mail address, what is in the profile, and the language of
 * the browser if the customer chose none.
 */
export function detailsForGigs({ email, name, birthday, ...user }: User) {
  const locale = preferredLocale(user)
  return {
    email,
    ...(name && { fullName: name }),
    ...(birthday && { birthday }),
    ...(locale && { preferredLocale: locale }),
  }
}

/** Returns the locale that a user chose, else that of their browser; null if neither is known. */
export const preferredLocale = (user: Pick<User, 'locale' | 'browserLocale'>): string | null =>
  user.locale ?? user.browserLocale

/** Returns the id of the linked Gigs user; null if there is none. */
export async function findGigsLink(userId: string): Promise<string | null> {
  const [link] = await db().select().from(gigsLinks).where(eq(gigsLinks.userId, userId))
  return link?.gigsUser ?? null
}

/**
 * Links our user to a Gigs user, unless either is already linked. If two accounts race for one Gigs user, the
 * unique index lets one win. Returns the id of the Gigs user that our user is linked to now.
 */
export async function linkGigsUser(
  userId: string,
  gigsUser: string,
  proof: 'email' | 'session' | 'created',
) {
  await db().insert(gigsLinks).values({ userId, gigsUser, proof }).onConflictDoNothing()
  return findGigsLink(userId)
}
