import { beforeEach, describe, expect, test, vi } from 'vitest'
import { startGigs } from '@/lib/testing/gigs-server'
import * as raw from '@/lib/testing/resources'

const server = await startGigs()
const { gigs } = await import('@/lib/gigs')
const { ofSubscriptions } = await import('@/lib/gigs/lists')
const { log } = await import('@/lib/log')
const warn = vi.spyOn(log, 'warn').mockImplementation(() => {})

beforeEach(() => {
  server.clear()
  warn.mockClear()
})

type Make = (owner: string, id: string) => raw.Raw
type Listed = Promise<{ id: string }[] | null>

// Each list, how to build an item of an owner, and the property that names the owner.
const lists: [
  name: string,
  path: string,
  Make,
  list: (owner: string) => Listed,
  property: string,
][] = [
  ['subscriptions', '/subscriptions', raw.rawSubscription, gigs.subscriptions.list, 'user'],
  [
    'subscriptionAddons',
    '/subscriptionAddons',
    raw.rawSubscriptionAddon,
    gigs.subscriptionAddons.list,
    'user',
  ],
  ['payments', '/payments', raw.rawPayment, gigs.payments.list, 'user'],
  ['paymentMethods', '/paymentMethods', raw.rawPaymentMethod, gigs.paymentMethods.list, 'user'],
  ['addresses', '/users/mine/addresses', raw.rawAddress, gigs.addresses.list, 'user'],
  ['devices', '/devices', raw.rawDevice, gigs.devices.list, 'user'],
  ['usageBalances', '/usageBalances', raw.rawBalance, gigs.usageBalances.list, 'subscription'],
]

describe.each(lists)('%s', (name, path, make, list, property) => {
  test('leaves out items of another owner and logs their ids once', async () => {
    server.responses.set(path, () => [
      make('mine', 'own_1'),
      make('theirs', 'foreign_1'),
      make('theirs', 'foreign_2'),
      make('mine', 'own_2'),
    ])
    const items = await list('mine')
    expect(items?.map(({ id }) => id)).toEqual(['own_1', 'own_2'])
    const call = `${name}.list`
    const foreign = ['foreign_1', 'foreign_2']
    expect(warn.mock.calls).toEqual([
      [{ step: 'foreignItems', call, [property]: 'mine', count: 2, items: foreign }],
    ])
  })

  test.each([
    ['missing', {}],
    ['null', { [property]: null }],
    ['empty', { [property]: '' }],
    ['a list', { [property]: ['mine'] }],
    ['an object without id', { [property]: {} }],
  ])('leaves out an item whose owner is %s', async (_what, owner) => {
    const { [property]: _owner, ...rest } = make('mine', 'own_1')
    server.responses.set(path, () => [{ ...rest, ...owner }])
    await expect(list('mine')).resolves.toEqual([])
    expect(warn).toHaveBeenCalledOnce()
  })

  test('accepts an id or an object as the owner', async () => {
    const item = make('mine', 'own_1')
    server.responses.set(path, () => [
      { ...item, [property]: 'mine' },
      { ...item, id: 'own_2', [property]: { id: 'mine' } },
    ])
    expect((await list('mine'))?.map(({ id }) => id)).toEqual(['own_1', 'own_2'])
    expect(warn).not.toHaveBeenCalled()
  })
})

test('keeps only the changes of the customer’s subscriptions', async () => {
  server.responses.set('/subscriptionChanges', () => [
    raw.rawSubscriptionChange('sub_1', 'sch_own'),
    raw.rawSubscriptionChange('sub_9', 'sch_foreign'),
    { ...raw.rawSubscriptionChange('sub_1', 'sch_of_none'), subscription: null },
  ])
  const changes = await gigs.subscriptionChanges.list('mine')
  const own = ofSubscriptions('subscriptionChanges.list', changes, [{ id: 'sub_1' }])
  expect(own.map(({ id }) => id)).toEqual(['sch_own'])
  expect(warn.mock.calls.map(([line]) => line)).toMatchObject([
    { step: 'unreadableItems', items: ['sch_of_none'] },
    { step: 'foreignItems', items: ['sch_foreign'] },
  ])
})

test('keeps only the invoices of the customer’s subscriptions', async () => {
  server.responses.set('/invoices', () => [
    raw.rawInvoice('sub_1', 'inv_own'),
    raw.rawInvoice('sub_9', 'inv_foreign'),
  ])
  const invoices = (await gigs.invoices.list('mine')) ?? []
  const own = ofSubscriptions('invoices.list', invoices, [{ id: 'sub_1' }])
  expect(own.map(({ id }) => id)).toEqual(['inv_own'])
  expect(warn.mock.calls).toMatchObject([[{ step: 'foreignItems', items: ['inv_foreign'] }]])
})

test.each(['lastPorting', 'porting'])('leaves out a porting of another user: %s', async (name) => {
  const own = { ...raw.rawSubscription('mine', 'sub_1'), [name]: raw.rawPorting('mine') }
  const foreign = { ...raw.rawSubscription('mine', 'sub_2'), [name]: raw.rawPorting('theirs') }
  server.responses.set('/subscriptions', () => [own, foreign])
  const found = await gigs.subscriptions.list('mine')
  expect(found.map(({ porting }) => porting?.id)).toEqual(['prt_1', undefined])
  expect(warn.mock.calls).toMatchObject([[{ step: 'foreignItems', items: ['prt_1'] }]])
})

describe('rejects a response about another object', () => {
  test('a user', async () => {
    server.responses.set('/users/usr_1', () => raw.rawUser('usr_2'))
    await expect(gigs.users.read('usr_1')).rejects.toMatchObject({ failure: 'unreadable' })
  })

  test('a session', async () => {
    server.responses.set('/connectSessions/csn_1', () => ({ id: 'csn_2', user: 'usr_2' }))
    await expect(gigs.connectSessions.read('csn_1')).rejects.toMatchObject({
      failure: 'unreadable',
    })
  })

  test('a new session of another user', async () => {
    const url = 'http://127.0.0.1:4000/portal/entry?session=csn_1&token=secret'
    const intent = { type: 'viewSubscriptions' }
    const create = (body: object) =>
      gigs.connectSessions.create({ user: 'usr_1', intent, callbackUrl: '', ...body }, 'key')
    server.responses.set('/connectSessions', () => ({ id: 'csn_1', user: 'usr_2', url }))
    await expect(create({})).rejects.toMatchObject({ facts: { code: 'foreignUser' } })
    server.responses.set('/connectSessions', () => ({ id: 'csn_1', user: 'usr_1', url }))
    await expect(create({})).resolves.toEqual({ id: 'csn_1', url })
  })

  test('an invoice', async () => {
    server.responses.set('/invoices/inv_1', () => raw.rawInvoice('sub_1', 'inv_2'))
    await expect(gigs.invoices.findFile('inv_1')).rejects.toMatchObject({ failure: 'unreadable' })
  })

  test('a SIM', async () => {
    server.responses.set('/sims/sim_1', () => raw.rawSim('sim_2'))
    await expect(gigs.sims.find('sim_1')).resolves.toBeNull()
  })

  test('a SIM found by its number', async () => {
    server.responses.set('/sims/search', () => [raw.rawSim('sim_1')])
    await expect(gigs.sims.search('89424242420000000028')).resolves.toBeNull()
    await expect(gigs.sims.search('8942424242000000001F')).resolves.toMatchObject({ id: 'sim_1' })
  })

  test('an eSIM profile', async () => {
    server.responses.set('/sims/sim_1/eSimProfile', () => ({
      status: 'installed',
      sim: raw.rawSim('sim_2'),
    }))
    await expect(gigs.sims.findProfile('sim_1')).resolves.toBeNull()
    await expect(gigs.sims.findProfile('sim_2')).resolves.toBe('enabled')
  })
})

test('the owner of a subscription is read from the subscription itself', async () => {
  server.responses.set('/subscriptions/sub_9', () => raw.rawSubscription('theirs', 'sub_9'))
  server.responses.set('/subscriptions/sub_8', () => raw.rawSubscription('theirs', 'sub_9'))
  server.responses.set('/subscriptions/sub_7', () => 404)
  await expect(gigs.subscriptions.findOwner('sub_9')).resolves.toBe('theirs')
  await expect(gigs.subscriptions.findOwner('sub_8')).resolves.toBeNull()
  await expect(gigs.subscriptions.findOwner('sub_7')).resolves.toBeNull()
})

test('a SIM is taken while a subscription that has not ended uses it', async () => {
  const theirs = { ...raw.rawSubscription('theirs', 'sub_9'), sim: raw.rawSim('sim_1') }
  server.responses.set('/subscriptions', () => [theirs])
  await expect(gigs.subscriptions.hasSim('sim_1')).resolves.toBe(true)
  await expect(gigs.subscriptions.hasSim('sim_2')).resolves.toBe(false)
  expect(server.calls[0]?.query.get('sim')).toBe('sim_1')
})
