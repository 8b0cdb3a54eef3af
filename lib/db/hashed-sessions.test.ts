import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { sessions, users } from '@/lib/db/schema'
import { findSession, openSession } from '@/lib/auth/sessions'

const FOLDER = 'lib/db/migrations'

// Rolls back, because the migration changes all sessions, including those of other tests.
test('the migration keeps open sessions open and leaves no token behind', async () => {
  const file = readdirSync(FOLDER).find((name) => name.endsWith('_hashed-sessions.sql')) ?? ''
  const statements = readFileSync(`${FOLDER}/${file}`, 'utf8').split('--> statement-breakpoint')
  const update = statements.find((statement) => statement.includes('UPDATE "sessions"')) ?? ''
  const [token, reference] = [randomUUID(), randomUUID()]
  const email = `${randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  const userId = user?.id ?? ''
  await openSession({ token: reference, userId, device: null, isKnownDevice: true })

  const expires = new Date(Date.now() + 20 * 86_400_000)
  const rollBack = new Error('roll back')
  let migrated
  const transaction = db().transaction(async (tx) => {
    await tx.insert(sessions).values({ sessionToken: token, userId, expires })
    await tx.execute(sql.raw(update))
    ;[migrated] = await tx
      .select()
      .from(sessions)
      .where(sql`${sessions.userId} = ${userId} and ${sessions.expires} = ${expires.toISOString()}`)
    throw rollBack
  })
  await expect(transaction).rejects.toBe(rollBack)
  expect(await findSession(reference)).not.toBeNull()

  await db()
    .insert(sessions)
    .values(migrated ?? [])
  const found = await findSession(token)
  expect(found?.user.id).toBe(userId)
  expect(found?.isRecent).toBe(false)
  const startedAt = found?.session.createdAt.getTime() ?? 0
  expect((Date.now() - startedAt) / 86_400_000).toBeCloseTo(10, 1)
})
