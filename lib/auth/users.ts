import { eq } from 'drizzle-orm'
import { db } from '@/lib/db'
import { gigsLinks, users } from '@/lib/db/schema'
import { normalizeAssertedEmail } from '@/lib/auth/normalize-email'
import { gigs } from '@/lib/gigs'

export type User = typeof users.$inferSelect
export type Profile = Pick<User, 'name' | 'birthday' | 'locale' | 'theme'>

export async function findUser(userId: string): Promise<User | null> {
  const [user] = await db().select().from(users).where(eq(users.id, userId))
  return user ?? null
}

export async function updateProfile(userId: string, profile: Profile): Promise<void> {
  await db().update(users).set(profile).where(eq(users.id, userId))
}

/** Marks the e-mail address as proven, by a link that was opened or by the OpenID provider. */
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
 * The id of our user's Gigs user, linking them first if that can be done safely; else null.
 * A session for a Gigs user needs no login at Connect, so a link on weak proof would hand over an
 * account: the address must be proven, and exactly one usable Gigs user may have it. Once linked,
 * nobody searches by e-mail again.
 * @throws GigsError
 */
export async function findOrLinkGigsUser(user: User): Promise<string | null> {
  const link = await findGigsLink(user.id)
  if (link || !user.emailVerified) return link
  const [only, ...others] = await gigs.users.search(user.email)
  const isMatch = only && others.length === 0 && normalizeAssertedEmail(only.email) === user.email
  if (!isMatch || only.status === 'deleted' || only.status === 'blocked') return null
  return linkGigsUser(user.id, only.id, 'email')
}

/**
 * Links our user to the Gigs user that Connect made for them. Only one with exactly their address is
 * theirs: a link lasts and hands over everything. Returns whether they are linked now.
 * @throws GigsError
 */
export async function linkMadeUser(user: User, gigsUserId: string): Promise<boolean> {
  const made = await gigs.users.read(gigsUserId)
  if (normalizeAssertedEmail(made.email) !== user.email || made.status !== 'active') return false
  return (await linkGigsUser(user.id, made.id, 'session')) === made.id
}

/** The id of the Gigs user that is linked to ours; null before. */
export async function findGigsLink(userId: string): Promise<string | null> {
  const [link] = await db().select().from(gigsLinks).where(eq(gigsLinks.userId, userId))
  return link?.gigsUser ?? null
}

/**
 * Links our user to a Gigs user, unless either is linked already: of two accounts that race for one
 * Gigs user, the unique index lets one win. Answers with whom our user is linked now.
 */
export async function linkGigsUser(userId: string, gigsUser: string, proof: 'email' | 'session') {
  await db().insert(gigsLinks).values({ userId, gigsUser, proof }).onConflictDoNothing()
  return findGigsLink(userId)
}
