import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { startGigs } from '@/lib/testing/gigs-server'
import * as raw from '@/lib/testing/resources'

const server = await startGigs()
const { gigs } = await import('@/lib/gigs')
const { log } = await import('@/lib/log')
const { limit, nullableTime } = await import('@/lib/gigs/fields')
const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})

beforeEach(() => {
  server.clear()
  warn.mockClear()
})

test.each([
  ['2026-11-01T21:19:38Z', '2026-11-01T21:19:38Z'],
  ['2026-11-01T21:19:38.0Z', '2026-11-01T21:19:38Z'],
  ['2026-11-01T21:19:38.123456789Z', '2026-11-01T21:19:38.123Z'],
  ['2026-11-01T21:19:38+00:00', '2026-11-01T21:19:38Z'],
  ['2026-11-01T23:19:38.5+02:00', '2026-11-01T21:19:38.500Z'],
  ['2026-11-01t21:19:38z', '2026-11-01T21:19:38Z'],
  ['2026-11-01', '2026-11-01T00:00:00Z'],
  ['tomorrow', null],
  ['5', null],
  ['2026-13-45T00:00:00Z', null],
  [1_790_000_000, null],
  [undefined, null],
])('reads the time %j as %j', (sent, read) => {
  expect(nullableTime.parse(sent)).toBe(read)
  expect(nullableTime.parse(read)).toBe(read) // as from a cached account
})

test.each([
  [-1, null],
  [null, null],
  [0, 0],
  [5, 5],
])('reads a limit of %j as %j', (sent, read) => {
  expect(limit.parse(sent)).toBe(read)
})

type Read = () => Promise<{ id: string }[] | null>
const mine = 'mine'

const lists: [name: string, path: string, item: raw.Raw, read: Read][] = [
  ['plans', '/plans', raw.rawPlan(), gigs.plans.list],
  ['addons', '/addons', raw.rawAddon(), gigs.addons.list],
  [
    'subscriptions',
    '/subscriptions',
    { ...raw.rawSubscription(mine), lastPorting: raw.rawPorting(mine) },
    () => gigs.subscriptions.list(mine),
  ],
  [
    'subscriptionAddons',
    '/subscriptionAddons',
    raw.rawSubscriptionAddon(mine),
    () => gigs.subscriptionAddons.list(mine),
  ],
  [
    'subscriptionChanges',
    '/subscriptionChanges',
    raw.rawSubscriptionChange('sub_1'),
    () => gigs.subscriptionChanges.list(mine),
  ],
  ['payments', '/payments', raw.rawPayment(mine), () => gigs.payments.list(mine)],
  [
    'paymentMethods',
    '/paymentMethods',
    raw.rawPaymentMethod(mine),
    () => gigs.paymentMethods.list(mine),
  ],
  ['addresses', '/users/mine/addresses', raw.rawAddress(mine), () => gigs.addresses.list(mine)],
  ['devices', '/devices', raw.rawDevice(mine), () => gigs.devices.list(mine)],
  [
    'usageBalances',
    '/usageBalances',
    raw.rawBalance('sub_1'),
    () => gigs.usageBalances.list('sub_1'),
  ],
]

const unexpected = [
  undefined,
  null,
  7,
  -1,
  'an unknown value',
  '',
  true,
  [],
  {},
  [null],
  ['\0'],
  { id: 7 },
]

describe.each(lists)('%s', (_name, path, item, read) => {
  test('an unexpected property of one item never affects other items', async () => {
    const paths = pathsIn(item)
    expect(paths.length).toBeGreaterThan(5)
    for (const property of paths) {
      const changed = unexpected.map((value, n) =>
        withValue({ ...item, id: `changed_${n}` }, property, value),
      )
      server.responses.set(path, () => [
        { ...item, id: 'first' },
        ...changed,
        { ...item, id: 'last' },
      ])
      const ids = (await read())?.map(({ id }) => id)
      expect(
        ids?.filter((id) => id === 'first' || id === 'last'),
        property.join('.'),
      ).toHaveLength(2)
    }
  })

  test('ignores unknown fields', async () => {
    server.responses.set(path, () => [{ ...item, somethingNew: { a: 1 } }])
    await expect(read()).resolves.toHaveLength(1)
  })
})

/** Returns the paths to all properties of an item, including nested ones. */
function pathsIn(item: raw.Raw): string[][] {
  const paths: string[][] = []
  for (const [key, value] of Object.entries(item)) {
    const nested = z.record(z.string(), z.unknown()).safeParse(value).data ?? {}
    paths.push([key], ...pathsIn(nested).map((path) => [key].concat(path)))
  }
  return paths
}

function withValue(item: raw.Raw, [key = '', ...rest]: string[], value: unknown): raw.Raw {
  const nested = z.record(z.string(), z.unknown()).safeParse(item[key]).data
  return { ...item, [key]: rest.length > 0 && nested ? withValue(nested, rest, value) : value }
}

// An unexpected value in one of these fields must not hide the subscription.
test.each([
  ['status', 'paused'],
  ['phoneNumber', 5],
  ['sim', { id: 5 }],
  ['currentPeriod', { end: 'soon' }],
  ['createdAt', 'long ago'],
  ['activatedAt', '2026-11-01T00:00:00+00:00'],
  ['endedAt', 7],
  ['lastPorting', 'prt_1'],
  ['plan', { ...raw.rawPlan(), price: null, validity: null, allowances: null, coverage: null }],
])('keeps a subscription with an unexpected %s', async (field, value) => {
  server.responses.set('/subscriptions', () => [{ ...raw.rawSubscription(mine), [field]: value }])
  await expect(gigs.subscriptions.list(mine)).resolves.toHaveLength(1)
  expect(warn).not.toHaveBeenCalled()
})

test('does not sell a plan with an unreadable price', async () => {
  server.responses.set('/plans', () => [
    { ...raw.rawPlan('pln_odd'), price: { amount: '25', currency: 'USD' } },
    raw.rawPlan('pln_ok'),
  ])
  expect((await gigs.plans.list()).map(({ id }) => id)).toEqual(['pln_ok'])
})

test('reads -1 as unlimited, and a missing allowance as none', async () => {
  const allowances = { dataBytes: -1, voiceSeconds: null }
  server.responses.set('/plans', () => [{ ...raw.rawPlan(), allowances }])
  const read = { dataBytes: null, voiceSeconds: null, smsMessages: 0 }
  await expect(gigs.plans.list()).resolves.toMatchObject([{ allowances: read }])
})

test('logs an unreadable item by its id and fields', async () => {
  server.responses.set('/payments', () => [{ ...raw.rawPayment(mine), amount: 'much' }])
  await expect(gigs.payments.list(mine)).resolves.toEqual([])
  expect(warn.mock.calls).toEqual([
    [
      {
        step: 'unreadableItems',
        call: 'payments.list',
        count: 1,
        items: ['pay_1'],
        fields: ['amount'],
      },
    ],
  ])
})

test('an unreadable user still counts as a second match', async () => {
  server.responses.set('/users/search', () => [raw.rawUser('usr_1'), { object: 'user', id: 7 }])
  await expect(gigs.users.search('ada@example.com')).resolves.toHaveLength(2)
})

test.each(['usr_1', 7, {}])(
  'a single user on a page with more pages (%j) is not the only match',
  async (more) => {
    const page = { object: 'list', items: [raw.rawUser('usr_1')], moreItemsAfter: more }
    server.responses.set('/users/search', () => page)
    await expect(gigs.users.search('ada@example.com')).resolves.toHaveLength(2)
    server.responses.set('/users/search', () => ({ ...page, moreItemsAfter: null }))
    await expect(gigs.users.search('ada@example.com')).resolves.toHaveLength(1)
  },
)

test('stops reading a list whose cursors repeat', async () => {
  let page = 0
  server.responses.set('/plans', () => {
    page += 1
    return {
      object: 'list',
      items: [raw.rawPlan(`pln_${page}`)],
      moreItemsAfter: `pln_${page % 3}`,
    }
  })
  await expect(gigs.plans.list()).resolves.toHaveLength(4)
  expect(warn.mock.calls).toEqual([[{ step: 'listCut', call: 'plans.list', items: 4 }]])
})
