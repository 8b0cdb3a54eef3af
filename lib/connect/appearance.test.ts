import { beforeEach, expect, test, vi } from 'vitest'
import { anAccount, aSubscription } from '@/lib/testing/account'
import { launch } from '@/lib/connect/launch'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { env } from '@/lib/env'
import { gigs } from '@/lib/gigs'
import { GigsError } from '@/lib/gigs/errors'
import { intents } from '@/lib/intents'
import * as reading from '@/lib/account/fetch-account'
import type { User } from '@/lib/auth/users'

const create = vi.spyOn(gigs.connectSessions, 'create')
vi.spyOn(reading, 'getAccount').mockResolvedValue(anAccount({ subscriptions: [aSubscription()] }))

let user: User
beforeEach(async () => {
  env().GIGS_CONNECT_DARK = 'on'
  create.mockReset()
  create.mockImplementation(async (_, key) => ({ id: `csn_${key}`, url: 'http://127.0.0.1:4000/' }))
  user = await aUser('dark')
})

async function aUser(theme: User['theme']): Promise<User> {
  const email = `${crypto.randomUUID()}@example.com`
  const [created] = await db().insert(users).values({ email, theme }).returning()
  if (!created) throw new Error('no user')
  return created
}

const input = { subscription: 'sub_1' }
const install = (deviceTheme?: 'dark' | 'light') =>
  launch(user, intents.viewEsimInstallation, input, deviceTheme ? { deviceTheme } : {})
const sent = () => create.mock.calls.map(([body]) => body.appearance?.theme ?? null)

test('sends the dark theme only where it is enabled, and only for two intents', async () => {
  await install()
  await launch(user, intents.viewSubscription, input)
  env().GIGS_CONNECT_DARK = 'off'
  await install()
  expect(sent()).toEqual(['dark', null, null])
})

test('uses the theme of the device unless the user chose one', async () => {
  user = await aUser(null)
  await install('dark')
  await install('light')
  await install()
  user = await aUser('light')
  await install('dark')
  expect(sent()).toEqual(['dark', null, null, null])
})

const refusal = (parameters?: string[]) =>
  new GigsError('refused', {
    call: 'connectSessions.create',
    status: 422,
    type: 'invalid',
    ...(parameters && { details: parameters.map((property) => ({ property, code: 'x' })) }),
  })

test.each([[['appearance']], [['appearance.theme']], [undefined]])(
  'after a refusal for %j, retries once without a theme and with the same key',
  async (parameters) => {
    create.mockRejectedValueOnce(refusal(parameters))
    await expect(install()).resolves.toMatchObject({ ok: true })
    expect(sent()).toEqual(['dark', null])
    const [first, second] = create.mock.calls.map(([, key]) => key)
    expect(second).toBe(first)
  },
)

test('does not retry a second refusal', async () => {
  create.mockRejectedValue(refusal(['appearance']))
  await expect(install()).resolves.toMatchObject({ ok: false })
  expect(sent()).toEqual(['dark', null])
})

test.each([refusal(['subscription']), new GigsError('timeout', { call: 'x' })])(
  'does not retry after another failure (%s)',
  async (failure) => {
    create.mockRejectedValue(failure)
    await expect(install()).resolves.toMatchObject({ ok: false })
    expect(sent()).toEqual(['dark'])
  },
)
