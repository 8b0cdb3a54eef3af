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
])('the time %j is read as %j', (sent, read) => {
  expect(nullableTime.parse(sent)).toBe(read)
  expect(nullableTime.parse(read)).toBe(read) // as from a snapshot
})

test.each([
  [-1, null],
  [null, null],
  [0, 0],
  [5, 5],
])('a limit of %j is read as %j', (sent, read) => {
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

const odd = [
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
  test('whatever one property of one item is, the others are read', async () => {
    const places = placesIn(item)
    expect(places.length).toBeGreaterThan(5)
    for (const place of places) {
      const strange = odd.map((value, n) =>
        withValue({ ...item, id: `strange_${n}` }, place, value),
      )
      server.answers.set(path, () => [
        { ...item, id: 'first' },
        ...strange,
        { ...item, id: 'last' },
      ])
      const ids = (await read())?.map(({ id }) => id)
      expect(
        ids?.filter((id) => id === 'first' || id === 'last'),
        place.join('.'),
      ).toHaveLength(2)
    }
  })

  test('fields we do not know are ignored', async () => {
    server.answers.set(path, () => [{ ...item, somethingNew: { a: 1 } }])
    await expect(read()).resolves.toHaveLength(1)
  })
})

/** The paths to all properties inside an item, nested ones included. */
function placesIn(item: raw.Raw): string[][] {
  const places: string[][] = []
  for (const [key, value] of Object.entries(item)) {
    const nested = z.record(z.string(), z.unknown()).safeParse(value).data ?? {}
    places.push([key], ...placesIn(nested).map((place) => [key].concat(place)))
  }
  return places
}

function withValue(item: raw.Raw, [key = '', ...rest]: string[], value: unknown): raw.Raw {
  const nested = z.record(z.string(), z.unknown()).safeParse(item[key]).data
  return { ...item, [key]: rest.length > 0 && nested ? withValue(nested, rest, value) : value }
}

// These decide what a customer may do, so an odd value in any other field must not hide the line.
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
])('a subscription with an odd %s stays', async (field, value) => {
  server.answers.set('/subscriptions', () => [{ ...raw.rawSubscription(mine), [field]: value }])
  await expect(gigs.subscriptions.list(mine)).resolves.toHaveLength(1)
  expect(warn).not.toHaveBeenCalled()
})

test('a plan whose price cannot be read is not for sale', async () => {
  server.answers.set('/plans', () => [
    { ...raw.rawPlan('pln_odd'), price: { amount: '25', currency: 'USD' } },
    raw.rawPlan('pln_ok'),
  ])
  expect((await gigs.plans.list()).map(({ id }) => id)).toEqual(['pln_ok'])
})

test('an unlimited allowance may be -1, and a missing one promises nothing', async () => {
  const allowances = { dataBytes: -1, voiceSeconds: null }
  server.answers.set('/plans', () => [{ ...raw.rawPlan(), allowances }])
  const read = { dataBytes: null, voiceSeconds: null, smsMessages: 0 }
  await expect(gigs.plans.list()).resolves.toMatchObject([{ allowances: read }])
})

test('an item that cannot be read is logged by its id and its fields', async () => {
  server.answers.set('/payments', () => [{ ...raw.rawPayment(mine), amount: 'much' }])
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

test('of two users with one address, one that cannot be read is still a second', async () => {
  server.answers.set('/users/search', () => [raw.rawUser('usr_1'), { object: 'user', id: 7 }])
  await expect(gigs.users.search('ada@example.com')).resolves.toHaveLength(2)
})

test.each(['usr_1', 7, {}])(
  'the only user on a page with more after it (%j) is not the only one',
  async (more) => {
    const page = { object: 'list', items: [raw.rawUser('usr_1')], moreItemsAfter: more }
    server.answers.set('/users/search', () => page)
    await expect(gigs.users.search('ada@example.com')).resolves.toHaveLength(2)
    server.answers.set('/users/search', () => ({ ...page, moreItemsAfter: null }))
    await expect(gigs.users.search('ada@example.com')).resolves.toHaveLength(1)
  },
)

test('a list whose cursors run in circles ends', async () => {
  let page = 0
  server.answers.set('/plans', () => {
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
