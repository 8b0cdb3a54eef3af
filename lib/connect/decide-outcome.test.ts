import { beforeEach, expect, test, vi } from 'vitest'
import type { Account } from '@/lib/account/account'
import { anAccount, anAddon, aPlan, aSubscription, oneTimePlan } from '@/lib/testing/account'
import { settleLaunch } from '@/lib/connect/reconcile'
import { db } from '@/lib/db'
import { users } from '@/lib/db/schema'
import { intents, type IntentType } from '@/lib/intents'
import { findLaunch, firstSubmission, recordLaunch, type Launch } from '@/lib/connect/launches'

vi.setConfig({ testTimeout: 60_000 })

const buy = { plan: 'pln_1', again: 'yes' }
let userId = ''
let ids: string[] = []

beforeEach(async () => {
  const email = `${crypto.randomUUID()}@example.com`
  const [user] = await db().insert(users).values({ email }).returning()
  userId = user?.id ?? ''
  ids = Array.from({ length: 3 }, () => `sub_${crypto.randomUUID()}`)
})

/** Records a launch that started with this account. */
async function launchOf(
  intent: IntentType,
  input: unknown,
  account = anAccount(),
): Promise<Launch> {
  const prepared = intents[intent].prepare(account, input)
  if (!prepared.ok) throw new Error(prepared.refusal)
  return recordLaunch({ ...firstSubmission, userId, intent, ...prepared })
}

const line = (id = '', plan = aPlan()) =>
  aSubscription({ id, plan, createdAt: new Date().toISOString() })

const withLines = (...lines: Account['subscriptions']) =>
  anAccount({ subscriptions: [aSubscription(), ...lines] })

const outcomeOf = async (launch: Launch) => (await findLaunch(userId, launch.id))?.outcome

test('one purchase fulfills one of two launches: the one with status success', async () => {
  const [first, second] = [
    await launchOf('checkoutNewSubscription', buy),
    await launchOf('checkoutNewSubscription', buy),
  ]
  const account = withLines(line(ids[0]))
  // The purchase could belong to either launch.
  await expect(settleLaunch(first, account, 'user_aborted')).resolves.toMatchObject({
    outcome: 'user_aborted',
  })
  await expect(settleLaunch(second, account, 'success')).resolves.toMatchObject({
    outcome: 'fulfilled',
  })
  await expect(settleLaunch(first, account, 'success')).resolves.toMatchObject({
    outcome: 'user_aborted',
  })
})

test('a success stays unconfirmed while its item is claimed by another launch', async () => {
  const [first, second] = [
    await launchOf('checkoutNewSubscription', buy),
    await launchOf('checkoutNewSubscription', buy),
  ]
  const account = withLines(line(ids[0]))
  await settleLaunch(first, account, 'success')
  await expect(settleLaunch(second, account, 'success')).resolves.toMatchObject({
    outcome: 'unconfirmed',
  })
  const both = withLines(line(ids[0]), line(ids[1]))
  await expect(settleLaunch(second, both, 'success')).resolves.toMatchObject({
    outcome: 'fulfilled',
  })
})

test('two purchases fulfill two launches that are settled at the same time, 20 times', async () => {
  for (let race = 0; race < 20; race += 1) {
    const recorded = await Promise.all(
      ['a', 'b', 'c'].map(() => launchOf('checkoutNewSubscription', buy)),
    )
    const lines = ['x', 'y'].map(() => line(`sub_${crypto.randomUUID()}`))
    const account = withLines(...lines)
    const settled = await Promise.all(
      [...recorded, ...recorded].map((launch) => settleLaunch(launch, account, 'success')),
    )
    const done = settled.filter(({ outcome }) => outcome === 'fulfilled').map(({ id }) => id)
    expect(new Set(done).size).toBe(2)
  }
})

test('without a status, a launch claims no item that another launch may have created', async () => {
  const [first, second] = [
    await launchOf('checkoutNewSubscription', buy),
    await launchOf('checkoutNewSubscription', buy),
  ]
  await settleLaunch(first, withLines(line(ids[0])), null)
  expect(await outcomeOf(first)).toBe('unknown')
  // There is one item for each launch.
  const third = await launchOf('checkoutNewSubscription', buy)
  const both = withLines(line(ids[0]), line(ids[1]))
  await settleLaunch(third, both, null)
  await settleLaunch(second, both, null)
  expect([await outcomeOf(second), await outcomeOf(third)]).toEqual(['fulfilled', 'fulfilled'])
})

test('a webhook fulfills a single open launch before the callback', async () => {
  const launch = await launchOf('checkoutNewSubscription', buy)
  const settled = await settleLaunch(launch, withLines(line(ids[0])), null)
  expect(settled).toMatchObject({ outcome: 'fulfilled', status: null })
})

test('a subscription to another plan and an older subscription fulfill nothing', async () => {
  const launch = await launchOf('checkoutNewSubscription', buy)
  const other = withLines(line(ids[0], oneTimePlan))
  await expect(settleLaunch(launch, other, 'success')).resolves.toMatchObject({
    outcome: 'unconfirmed',
  })
  const old = withLines({ ...line(ids[1]), createdAt: '2026-01-01T00:00:00Z' })
  await expect(settleLaunch(launch, old, 'success')).resolves.toMatchObject({
    outcome: 'unconfirmed',
  })
})

test.each([30, -30])(
  'a purchase counts even if the clock of Gigs is %i minutes off',
  async (minutes) => {
    const launch = await launchOf('checkoutNewSubscription', buy)
    const createdAt = new Date(Date.now() + minutes * 60_000).toISOString()
    const account = withLines({ ...line(ids[0]), createdAt })
    await expect(settleLaunch(launch, account, 'success')).resolves.toMatchObject({
      outcome: 'fulfilled',
    })
  },
)

const addons = [anAddon(), anAddon({ id: 'add_2' })]
const shop = anAccount({ addons })
const bought = (id: string, addon: Account['addons'][number]) => ({
  id: `sad_${userId}_${id}`,
  addon,
  subscription: 'sub_1',
  status: 'active',
  endedAt: null,
})

test('an add-on from another launch fulfills neither a checkout nor a plan change', async () => {
  const [addon = anAddon(), other = anAddon()] = addons
  const change = await launchOf('changeSubscription', { subscription: 'sub_1' }, shop)
  const second = await launchOf('checkoutAddon', { subscription: 'sub_1', addons: 'add_2' }, shop)
  const first = await launchOf('checkoutAddon', { subscription: 'sub_1', addons: 'add_1' }, shop)
  const account = anAccount({ addons, subscriptionAddons: [bought('1', addon)] })
  for (const status of ['user_aborted', 'success']) {
    await settleLaunch(second, account, status)
    expect(await outcomeOf(second)).not.toBe('fulfilled')
  }
  await settleLaunch(change, account, 'user_aborted')
  expect(await outcomeOf(change)).toBe('user_aborted')
  await settleLaunch(first, account, 'success')
  expect(await outcomeOf(first)).toBe('fulfilled')
  await settleLaunch(change, account, 'success')
  expect(await outcomeOf(change)).toBe('user_aborted')
  const more = [bought('1', addon), bought('2', other)]
  await settleLaunch(second, anAccount({ addons, subscriptionAddons: more }), 'success')
  expect(await outcomeOf(second)).toBe('fulfilled')
})

test('a launch for two add-ons claims both', async () => {
  const input = { subscription: 'sub_1', addons: ['add_1', 'add_2'] }
  const both = await launchOf('checkoutAddon', input, shop)
  const subscriptionAddons = addons.map((addon, index) => bought(String(index), addon))
  const account = anAccount({ addons, subscriptionAddons })
  const one = await launchOf('checkoutAddon', { ...input, addons: 'add_2' }, shop)
  await settleLaunch(both, account, 'success')
  expect(await outcomeOf(both)).toBe('fulfilled')
  await settleLaunch(one, account, 'success')
  expect(await outcomeOf(one)).toBe('unconfirmed')
})

// Rows written by the previous release.
test.each<[string, unknown, string | null, string]>([
  ['checkoutNewSubscription', buy, 'sub_0', 'fulfilled'],
  ['checkoutNewSubscription', buy, 'sub_0 LINE', 'unconfirmed'],
  ['cancelSubscription', { subscription: 'sub_1' }, '', 'unconfirmed'],
  ['resumeSubscription', { subscription: 'sub_1' }, '2026-12-01T00:00:00Z', 'fulfilled'],
  ['changeSubscription', { subscription: 'sub_1' }, 'pln_0; ; ', 'fulfilled'],
  ['updateUserFullName', {}, 'Bob', 'fulfilled'],
  ['viewSubscription', { subscription: 'sub_1' }, null, 'acknowledged'],
  ['anIntentThatIsGone', {}, '', 'unconfirmed'],
])('settles an older launch of %s: %j, %j is %s', async (intent, input, known, outcome) => {
  const [id = ''] = ids
  const before = known?.replace('LINE', id) ?? null
  const launch = await recordLaunch({ ...firstSubmission, userId, intent, input, before })
  const account = anAccount({
    subscriptions: [line(id), aSubscription({ createdAt: '2026-01-01T00:00:00Z' })],
  })
  await settleLaunch(launch, account, 'success')
  expect(await outcomeOf(launch)).toBe(outcome)
})
