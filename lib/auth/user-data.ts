import { desc, eq, inArray } from 'drizzle-orm'
import { db } from '@/lib/db'
import {
  accounts,
  cachedAccounts,
  gigsLinks,
  launches,
  planChoices,
  sessions,
  usedLinks,
  users,
  verificationTokens,
} from '@/lib/db/schema'
import { listSessions } from '@/lib/auth/sessions'
import type { User } from '@/lib/auth/users'

/**
 * All that this app keeps of one user, as they may take it along: plain JSON, times in RFC 3339. Nothing in
 * it opens anything: of sessions it says where and when, not by which token.
 */
export async function findOwnData(user: User) {
  const [signIns, open, links, trips, choices, snapshots] = await Promise.all([
    findSignIns(user.id),
    listSessions(user.id),
    db().select().from(gigsLinks).where(eq(gigsLinks.userId, user.id)),
    db()
      .select()
      .from(launches)
      .where(eq(launches.userId, user.id))
      .orderBy(desc(launches.createdAt)),
    db().select().from(planChoices).where(eq(planChoices.userId, user.id)),
    db().select().from(cachedAccounts).where(eq(cachedAccounts.userId, user.id)),
  ])
  return {
    profile: user,
    signIns,
    sessions: open.map(({ id: _id, ...session }) => session),
    gigsUser: links[0]?.gigsUser ?? null,
    trips: trips.map(({ slot: _slot, userId: _userId, ...trip }) => trip),
    planChoice: choices[0]?.choice ?? null,
    account: snapshots[0]?.data ?? null,
  }
}

/** The other ways to sign in that are linked to this user, by the name of the provider. */
export async function findSignIns(userId: string): Promise<string[]> {
  const rows = await db()
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId))
  return rows.map(({ provider }) => provider)
}

/** Forgets a user and all that is theirs. Their Gigs user and plans are not ours, so those stay. */
export async function deleteUser({ id, email }: User): Promise<void> {
  await db().transaction(async (tx) => {
    await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, email))
    const own = tx
      .select({ session: sessions.sessionToken })
      .from(sessions)
      .where(eq(sessions.userId, id))
    await tx.delete(usedLinks).where(inArray(usedLinks.session, own))
    await tx.delete(users).where(eq(users.id, id)) // everything else refers to it and goes along
  })
}
