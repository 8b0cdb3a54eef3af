import { eq, sql } from 'drizzle-orm'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { messageKinds } from '@/lib/messages/kinds'

/** The kinds of messages that a customer can switch off. */
export const optionalKinds: readonly string[] = Object.entries(messageKinds)
  .filter(([, { isOptional }]) => isOptional)
  .map(([name]) => name)

/** Saves which optional messages a user wants as e-mails. All others of `optionalKinds` are switched off. */
export async function saveWantedMessages(userId: string, wanted: readonly string[]): Promise<void> {
  const mutedMessages = optionalKinds.filter((kind) => !wanted.includes(kind))
  await db().update(users).set({ mutedMessages }).where(eq(users.id, userId))
}

/** Switches off one optional kind of message. A kind that must be heard stays on. */
export async function muteMessage(userId: string, kind: string): Promise<void> {
  if (!optionalKinds.includes(kind)) return
  const muted = sql`coalesce(${users.mutedMessages}, '[]'::jsonb)`
  const mutedMessages = sql`(${muted} - ${kind}::text) || ${JSON.stringify([kind])}::jsonb`
  await db().update(users).set({ mutedMessages }).where(eq(users.id, userId))
}
