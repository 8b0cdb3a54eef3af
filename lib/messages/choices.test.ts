import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { POST } from '@/app/api/email-choices/route'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { muteMessage, optionalKinds, saveWantedMessages } from '@/lib/messages/choices'
import { choicesAddress, choicesKey, readChoicesKey } from '@/lib/messages/choices-link'

const DAY_MS = 24 * 3_600_000

async function aUser(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  return user?.id ?? ''
}

async function mutedOf(id: string) {
  const [user] = await db().select().from(users).where(eq(users.id, id))
  return user?.mutedMessages
}

test('a key names its user for 60 days', () => {
  const [id, now] = [crypto.randomUUID(), Date.now()]
  const key = choicesKey(id, now)
  expect(readChoicesKey(key, now)).toEqual({ userId: id })
  expect(readChoicesKey(key, now + 60 * DAY_MS)).toEqual({ userId: id })
  expect(readChoicesKey(key, now + 62 * DAY_MS)).toBeNull()
})

test('an altered key is refused', () => {
  const key = choicesKey(crypto.randomUUID())
  const [userId = '', day = '', signature = ''] = key.split('.')
  const altered = [
    `${crypto.randomUUID()}.${day}.${signature}`,
    `${userId}.${Number(day) + 1}.${signature}`,
    `${userId}.${day}.${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`,
    `${key} `,
    `${userId}.${day}`,
    '',
    [key],
    undefined,
  ]
  for (const wrong of altered) expect(readChoicesKey(wrong), String(wrong)).toBeNull()
})

test('saves exactly the choices among the optional messages', async () => {
  const id = await aUser()
  const [wanted = '', ...others] = optionalKinds
  await saveWantedMessages(id, [wanted, 'paymentFailed', 'nothing'])
  expect(await mutedOf(id)).toEqual(others)
  await saveWantedMessages(id, optionalKinds)
  expect(await mutedOf(id)).toEqual([])
})

test('a message that must be heard cannot be switched off', async () => {
  const id = await aUser()
  await muteMessage(id, 'paymentFailed')
  expect(await mutedOf(id)).toBeNull()
})

test('one click of a program for e-mail switches off the kind of this message, once', async () => {
  const id = await aUser()
  const address = choicesAddress(id, 'endsSoon')
  const post = () => POST(new Request(address, { method: 'POST' }))
  expect([(await post()).status, (await post()).status]).toEqual([200, 200])
  expect(await mutedOf(id)).toEqual(['endsSoon'])
})
