import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findVisitorChoice, saveVisitorChoice } from '@/lib/checkout/visitor-choice'
import { db } from '@/lib/db'
import { visitorChoices } from '@/lib/db/schema'

const choice = { plan: 'pln_1', addons: ['add_1'], sim: { iccid: '8942424242000000010' } }

const expire = (id: string) =>
  db()
    .update(visitorChoices)
    .set({ expires: sql`now() - interval '1 second'` })
    .where(eq(visitorChoices.id, id))

test('returns a stored choice by its id, which is new for each choice', async () => {
  const first = await saveVisitorChoice(choice)
  const second = await saveVisitorChoice({ plan: 'pln_2' })
  await expect(findVisitorChoice(first)).resolves.toEqual(choice)
  await expect(findVisitorChoice(second)).resolves.toEqual({ plan: 'pln_2' })
})

test.each([undefined, null, '', 'abc', ['a'], "' or 1=1", crypto.randomUUID()])(
  'returns null for the id %j',
  async (id) => {
    await expect(findVisitorChoice(id)).resolves.toBeNull()
  },
)

test('returns null for a choice in a format that this version does not know', async () => {
  const id = await saveVisitorChoice(choice)
  await db()
    .update(visitorChoices)
    .set({ choice: { ...choice, user: 'usr_1' } })
    .where(eq(visitorChoices.id, id))
  await expect(findVisitorChoice(id)).resolves.toBeNull()
})

test('an expired choice is not returned, and the next one deletes it', async () => {
  const id = await saveVisitorChoice(choice)
  await expire(id)
  await expect(findVisitorChoice(id)).resolves.toBeNull()
  await saveVisitorChoice(choice)
  await expect(db().$count(visitorChoices, eq(visitorChoices.id, id))).resolves.toBe(0)
})

test('a choice lasts 30 days', async () => {
  const id = await saveVisitorChoice(choice)
  const [row] = await db().select().from(visitorChoices).where(eq(visitorChoices.id, id))
  const days = ((row?.expires.getTime() ?? 0) - Date.now()) / 86_400_000
  expect(days).toBeCloseTo(30, 1)
})
