import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import * as fetching from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'
import { launch } from '@/lib/connect/launch'
import { nativeSubmissionOf } from '@/app/api/connect-sessions/native-launch'
import { db } from '@/lib/db'
import { launches, users } from '@/lib/db/schema'
import { gigs } from '@/lib/gigs'
import { intents } from '@/lib/intents'
import { anAccount, aSubscription } from '@/lib/testing/account'

const create = vi.spyOn(gigs.connectSessions, 'create')
const account = anAccount({ subscriptions: [aSubscription()] })
vi.spyOn(fetching, 'getAccount').mockResolvedValue(account)

let user: User
beforeEach(async () => {
  create.mockReset()
  create.mockImplementation(async (_, key) => ({ id: `csn_${key}`, url: 'http://127.0.0.1:4000/' }))
  const email = `${crypto.randomUUID()}@example.com`
  const [created] = await db().insert(users).values({ email }).returning()
  if (!created) throw new Error('no user')
  user = created
})

const input = { subscription: 'sub_1' }
const recorded = () => db().select().from(launches).where(eq(launches.userId, user.id))
const sentCallbacks = () => create.mock.calls.map(([{ callbackUrl }]) => callbackUrl)

test('records the page where the launch began, if there is one', async () => {
  await launch(user, intents.viewSubscription, input, { returnTo: '/profile' })
  await launch(user, intents.cancelSubscription, input)
  const pages = (await recorded()).map(({ intent, returnTo }) => [intent, returnTo])
  expect(Object.fromEntries(pages)).toEqual({
    viewSubscription: '/profile',
    cancelSubscription: null,
  })
})

test('Connect returns to our callback route, or to the address of a native app', async () => {
  await launch(user, intents.viewSubscription, input)
  await launch(user, intents.viewSubscription, input, { callbackUrl: 'myapp://connect' })
  const ids = new Set((await recorded()).map(({ id }) => id))
  const [first = '', second = ''] = sentCallbacks()
  expect(first).toMatch(/^http:\/\/localhost:3000\/connect\/callback\?launch=/)
  expect(second).toMatch(/^myapp:\/\/connect\?launch=/)
  const sent = [first, second].map((url) => new URL(url).searchParams.get('launch') ?? '')
  expect(new Set(sent)).toEqual(ids)
})

test('requests of a native app with one key are one launch, unless they return elsewhere', async () => {
  const callbacks = ['myapp://connect', 'myapp://connect', 'myapp://connect/other', undefined]
  for (const callbackUrl of callbacks) {
    const submission = nativeSubmissionOf('key-1', callbackUrl)
    await launch(user, intents.viewSubscription, input, { submission, callbackUrl })
  }
  expect(await recorded()).toHaveLength(3)
  const keys = create.mock.calls.map(([, key]) => key)
  expect(keys[1]).toBe(keys[0])
})

test('requests of a native app without a key are separate launches', async () => {
  const submission = nativeSubmissionOf(null, undefined)
  await launch(user, intents.viewSubscription, input, { submission })
  await launch(user, intents.viewSubscription, input, { submission })
  expect(await recorded()).toHaveLength(2)
})
