import { desc, eq, inArray } from 'drizzle-orm'
import {
  db,
  type Transaction, // optional: messages
} from '@/lib/db'
import { messages } from '@/lib/db/message-schema' // optional: messages
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
import {
  preferredLocale, // optional: messages
  type User,
} from '@/lib/auth/users'

/**
 * Returns all data that this app stores about a user, for the export: plain JSON, times in RFC 3339. It contains
 * no credentials, such as session tokens.
 */
export async function findUserData(user: User) {
  const [signIns, openSessions, links, userLaunches, choices, snapshots] = await Promise.all([
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
    sessions: openSessions.map(({ id: _id, ...session }) => session),
    gigsUser: links[0]?.gigsUser ?? null,
    launches: userLaunches.map(({ slot: _slot, userId: _userId, ...launch }) => launch),
    planChoice: choices[0]?.choice ?? null,
    account: snapshots[0]?.data ?? null,
    messages: await findMessages(user.id), // optional: messages
  }
}

// optional: messages
function findMessages(userId: string) {
  const { kind, subject, happenedAt, state, readAt } = messages
  return db()
    .select({ kind, subject, happenedAt, state, readAt })
    .from(messages)
    .where(eq(messages.userId, userId))
}
// end of messages

/** Returns the names of the providers that are linked to this user. */
export async function findSignIns(userId: string): Promise<string[]> {
  const rows = await db()
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId))
  return rows.map(({ provider }) => provider)
}

/**
 * Deletes a user and all their data in this app, and stores the message that confirms it, whose address is deleted once
 * it is sent. Their Gigs user and plans remain.
 */
export async function deleteUser({ id, email }: User): Promise<void> {
  await db().transaction(async (tx) => {
    await tx.delete(verificationTokens).where(eq(verificationTokens.identifier, email))
    const own = tx
      .select({ session: sessions.sessionToken })
      .from(sessions)
      .where(eq(sessions.userId, id))
    await tx.delete(usedLinks).where(inArray(usedLinks.session, own))
    await storeMessage(tx, id) // optional: messages
    await tx.delete(users).where(eq(users.id, id)) // cascades to all other tables
  })
}

// optional: messages
async function storeMessage(tx: Transaction, id: string): Promise<void> {
  // The second of two requests waits here, and then finds no user.
  const [user] = await tx.select().from(users).where(eq(users.id, id)).for('update')
  const kind = 'accountDeleted'
  const subject = user && preferredLocale(user)
  if (user) await tx.insert(messages).values({ kind, key: kind, subject, recipient: user.email })
}
// end of messages
