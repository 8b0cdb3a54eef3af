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

/** Returns the id of the linked Gigs user; null if there is none. */
export async function findGigsLink(userId: string): Promise<string | null> {
  const [link] = await db().select().from(gigsLinks).where(eq(gigsLinks.userId, userId))
  return link?.gigsUser ?? null
}

/**
 * Links our user to a Gigs user, unless either is already linked. If two accounts race for one Gigs user, the
 * unique index lets one win. Returns the id of the Gigs user that our user is linked to now.
 */
export async function linkGigsUser(userId: string, gigsUser: string, proof: 'email' | 'session') {
  await db().insert(gigsLinks).values({ userId, gigsUser, proof }).onConflictDoNothing()
  return findGigsLink(userId)
}
