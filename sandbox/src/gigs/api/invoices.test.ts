import { beforeAll, describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const daySeconds = 86_400

beforeAll(async () => void (await gigs.control('settings', { project: 'billing' })))

async function newUser() {
  const email = `${Math.random()}@example.com`
  return text(await gigs.post('/users', { email, fullName: 'Ada Lovelace' }), 'id')
}

async function order(more: object = {}, user?: string) {
  const owner = user ?? (await newUser())
  const body = { plan: 'pln_0everyday', user: owner, ...more }
  const answer = await gigs.post('/subscriptions', body)
  const subscription = text(answer, 'id')
  const invoices = await gigs.get(`/invoices?subscription=${subscription}`)
  return {
    user: owner,
    answer,
    subscription,
    invoice: text(invoices, 'items', 0, 'id'),
    read: () => gigs.get(`/subscriptions/${subscription}`),
  }
}

const pay = (invoice: string) => gigs.post(`/invoices/${invoice}/pay`)

describe('201 of a subscription', () => {
  test('makes an invoice and waits for it; paid, it starts', async () => {
    const { answer, subscription, invoice, read } = await order()
    expect(answer.body).toMatchObject({ status: 'initiated', currentPeriod: null })
    expect((await gigs.get(`/invoices/${invoice}`)).body).toMatchObject({
      object: 'invoice',
      status: 'finalized',
      reason: 'subscriptionCreation',
      subscription,
      period: null,
      lineItems: [{ name: 'Everyday 20 GB', amount: { amount: 2500, currency: 'USD' } }],
      subtotal: { amount: 2500 },
      discount: { amount: 0 },
      total: { amount: 2500 },
      paidAt: null,
    })
    await gigs.control('clock', { advanceSeconds: daySeconds })
    expect(at(await read(), 'status')).toBe('initiated')
    expect((await pay(invoice)).body).toMatchObject({ status: 'paid', paidAt: expect.any(String) })
    expect((await read()).body).toMatchObject({
      status: 'active',
      currentPeriod: { number: 1 },
      sim: { status: 'active' },
    })
  })

  test('with a voucher asks for less; for nothing at all it starts at once', async () => {
    const { invoice } = await order({ billing: { discount: { voucher: 'vou_0spring' } } })
    expect((await gigs.get(`/invoices/${invoice}`)).body).toMatchObject({
      subtotal: { amount: 2500 },
      discount: { amount: 500 },
      total: { amount: 2000 },
      voucher: 'vou_0spring',
    })
    const recurrence = { type: 'once' }
    const free = { name: 'Free', priceDiscountPercentage: 100, recurrence }
    const voucher = text(await gigs.post('/vouchers', free), 'id')
    const given = await order({ billing: { discount: { voucher } } })
    expect(at(given.answer, 'status')).toBe('active')
    expect(at(await gigs.get(`/invoices/${given.invoice}`), 'status')).toBe('paid')
    expect(at(await gigs.get(`/invoices/${given.invoice}`), 'reason')).toBe('subscriptionCreation')
  })

  test('moves no number before it is paid', async () => {
    const user = await newUser()
    const wish = { phoneNumber: '+19595550100', provider: 'test', user }
    const porting = text(await gigs.post('/portings', wish), 'id')
    const { invoice, read } = await order({ porting }, user)
    expect((await read()).body).toMatchObject({
      status: 'initiated',
      lastPorting: { status: 'initiated' },
    })
    await pay(invoice)
    expect((await read()).body).toMatchObject({
      status: 'pending',
      lastPorting: { status: 'informationRequired' },
    })
  })

  test('tells of it, step by step', async () => {
    const { invoice, subscription } = await order()
    await pay(invoice)
    expect(await typesOf(subscription)).toEqual([
      'subscription.created',
      'invoice.created',
      'invoice.finalized',
      'subscription.activated',
      'subscription.updated',
      'invoice.paid',
      'invoice.updated',
    ])
  })
})

describe('201 of an add-on', () => {
  test('makes an invoice and waits for it; paid, it starts', async () => {
    const { invoice, subscription } = await order()
    await pay(invoice)
    const made = await gigs.post('/subscriptionAddons', { addon: 'add_0data3', subscription })
    expect(made.body).toMatchObject({ status: 'initiated', currentPeriod: null })
    const id = text(made, 'id')
    const invoices = await gigs.get(`/invoices?subscriptionAddon=${id}`)
    expect(at(invoices, 'items')).toMatchObject([{ status: 'finalized', reason: 'other' }])
    await pay(text(invoices, 'items', 0, 'id'))
    expect(at(await gigs.get(`/subscriptionAddons/${id}`), 'status')).toBe('active')
  })

  test('that is paid before its subscription starts with that', async () => {
    const { invoice, subscription } = await order()
    const made = await gigs.post('/subscriptionAddons', { addon: 'add_0data3', subscription })
    const id = text(made, 'id')
    const own = await gigs.get(`/invoices?subscriptionAddon=${id}`)
    await pay(text(own, 'items', 0, 'id'))
    expect(at(await gigs.get(`/subscriptionAddons/${id}`), 'status')).toBe('pending')
    await pay(invoice)
    expect(at(await gigs.get(`/subscriptionAddons/${id}`), 'status')).toBe('active')
  })
})

describe('200', () => {
  test('lists by everything that an invoice is about, newest first', async () => {
    const { user, subscription, invoice } = await order()
    await pay(invoice)
    await gigs.control('clock', { advanceSeconds: 31 * daySeconds })
    const list = await gigs.get(`/invoices?user=${user}`)
    expect(at(list, 'items')).toMatchObject([
      { reason: 'subscriptionRenewal', status: 'finalized', period: { number: 2 } },
      { reason: 'subscriptionCreation', status: 'paid', period: null },
    ])
    const [renewal] = ids(list)
    for (const [filter, found] of [
      [`subscription=${subscription}`, [renewal, invoice]],
      [`user=${user}&status=paid`, [invoice]],
      [`user=${user}&status=draft,finalized`, [renewal]],
      [`user=${user}&reason=subscriptionRenewal`, [renewal]],
      [`user=${user}&subscriptionChange=sch_none`, []],
    ] as const) {
      expect(ids(await gigs.get(`/invoices?${filter}`)), filter).toEqual(found)
    }
    expect(ids(await gigs.get(`/payments?user=${user}`))).toEqual([])
  })

  test('what never started is voided', async () => {
    const { subscription, invoice } = await order()
    const addon = { addon: 'add_0data3', subscription }
    const bought = text(await gigs.post('/subscriptionAddons', addon), 'id')
    await gigs.post(`/subscriptions/${subscription}/end`)
    const invoices = await gigs.get(`/invoices?subscription=${subscription}&status=voided`)
    expect(ids(invoices)).toHaveLength(2)
    expect(at(await gigs.get(`/subscriptionAddons/${bought}`), 'status')).toBe('ended')
    expect((await pay(invoice)).status).toBe(422)
    expect(await typesOf(invoice)).toContain('invoice.voided')
  })
})

describe('404 and 422', () => {
  test('an invoice that does not exist, is paid already, or is asked for wrongly', async () => {
    const { invoice } = await order()
    await pay(invoice)
    expect((await pay(invoice)).status).toBe(422)
    expect((await pay('inv_none')).status).toBe(404)
    expect((await gigs.get('/invoices/inv_none')).status).toBe(404)
    expect((await gigs.get('/invoices?status=open')).status).toBe(422)
    expect((await gigs.post(`/invoices/${invoice}/pay`, { amount: 1 })).status).toBe(422)
  })
})

describe('a project with Payments', () => {
  test('makes no invoices', async () => {
    await gigs.control('settings', { project: 'payments' })
    const user = await newUser()
    const made = await gigs.post('/subscriptions', { plan: 'pln_0everyday', user })
    expect(at(made, 'status')).toBe('active')
    expect(ids(await gigs.get(`/invoices?user=${user}`))).toEqual([])
  })
})

async function typesOf(contains: string): Promise<string[]> {
  const path = `/sandbox/events?contains=${contains}`
  const { body } = await gigs.send('GET', path, { key: null })
  if (!Array.isArray(body)) throw new Error('no events')
  return body.map(({ type }) => String(type).replace('com.gigs.', ''))
}
