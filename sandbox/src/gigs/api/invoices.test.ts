import { beforeAll, describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const DAY_SECONDS = 86_400

beforeAll(async () => void (await gigs.control('settings', { project: 'billing' })))

async function newUser() {
  const email = `${Math.random()}@example.com`
  return text(await gigs.post('/users', { email, fullName: 'Ada Lovelace' }), 'id')
}

async function order(more: object = {}, user?: string) {
  const owner = user ?? (await newUser())
  const body = { plan: 'pln_0everyday', user: owner, ...more }
  const response = await gigs.post('/subscriptions', body)
  const subscription = text(response, 'id')
  const invoices = await gigs.get(`/invoices?subscription=${subscription}`)
  return {
    user: owner,
    response,
    subscription,
    invoice: text(invoices, 'items', 0, 'id'),
    read: () => gigs.get(`/subscriptions/${subscription}`),
  }
}

const pay = (invoice: string) => gigs.post(`/invoices/${invoice}/pay`)

describe('a new subscription', () => {
  test('starts when its invoice is paid', async () => {
    const { response, subscription, invoice, read } = await order()
    expect(response.body).toMatchObject({ status: 'initiated', currentPeriod: null })
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
    await gigs.control('clock', { advanceSeconds: DAY_SECONDS })
    expect(at(await read(), 'status')).toBe('initiated')
    expect((await pay(invoice)).body).toMatchObject({ status: 'paid', paidAt: expect.any(String) })
    expect((await read()).body).toMatchObject({
      status: 'active',
      currentPeriod: { number: 1 },
      sim: { status: 'active' },
    })
  })

  test('has a discounted invoice with a voucher, and starts at once if it is free', async () => {
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
    const discounted = await order({ billing: { discount: { voucher } } })
    expect(at(discounted.response, 'status')).toBe('active')
    expect(at(await gigs.get(`/invoices/${discounted.invoice}`), 'status')).toBe('paid')
    expect(at(await gigs.get(`/invoices/${discounted.invoice}`), 'reason')).toBe(
      'subscriptionCreation',
    )
  })

  test('starts a porting only after the payment', async () => {
    const user = await newUser()
    const params = { phoneNumber: '+19595550100', provider: 'test', user }
    const porting = text(await gigs.post('/portings', params), 'id')
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

  test('sends an event for every step', async () => {
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

describe('a new add-on', () => {
  test('starts when its invoice is paid', async () => {
    const { invoice, subscription } = await order()
    await pay(invoice)
    const created = await gigs.post('/subscriptionAddons', { addon: 'add_0data3', subscription })
    expect(created.body).toMatchObject({ status: 'initiated', currentPeriod: null })
    const id = text(created, 'id')
    const invoices = await gigs.get(`/invoices?subscriptionAddon=${id}`)
    expect(at(invoices, 'items')).toMatchObject([{ status: 'finalized', reason: 'other' }])
    await pay(text(invoices, 'items', 0, 'id'))
    expect(at(await gigs.get(`/subscriptionAddons/${id}`), 'status')).toBe('active')
  })

  test('that is paid before its subscription starts together with it', async () => {
    const { invoice, subscription } = await order()
    const created = await gigs.post('/subscriptionAddons', { addon: 'add_0data3', subscription })
    const id = text(created, 'id')
    const addonInvoices = await gigs.get(`/invoices?subscriptionAddon=${id}`)
    await pay(text(addonInvoices, 'items', 0, 'id'))
    expect(at(await gigs.get(`/subscriptionAddons/${id}`), 'status')).toBe('pending')
    await pay(invoice)
    expect(at(await gigs.get(`/subscriptionAddons/${id}`), 'status')).toBe('active')
  })
})

describe('invoices', () => {
  test('can be filtered, newest first', async () => {
    const { user, subscription, invoice } = await order()
    await pay(invoice)
    await gigs.control('clock', { advanceSeconds: 31 * DAY_SECONDS })
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

  test('are voided when the subscription ends before it starts', async () => {
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

describe('errors', () => {
  test('returns 404 for an unknown invoice and 422 for a paid one or an invalid request', async () => {
    const { invoice } = await order()
    await pay(invoice)
    expect((await pay(invoice)).status).toBe(422)
    expect((await pay('inv_none')).status).toBe(404)
    expect((await gigs.get('/invoices/inv_none')).status).toBe(404)
    expect((await gigs.get('/invoices?status=open')).status).toBe(422)
    expect((await gigs.post(`/invoices/${invoice}/pay`, { amount: 1 })).status).toBe(422)
  })
})

describe('the file of an invoice', () => {
  test('is a page that needs no key and shows what is due', async () => {
    const { invoice } = await order()
    const url = text(await gigs.get(`/invoices/${invoice}`), 'fileUrl')
    const page = await gigs.send('GET', new URL(url).pathname, { key: null })
    expect(page.status).toBe(200)
    for (const part of ['Everyday 20 GB', '$25', 'due on', 'Ada Lovelace']) {
      expect(page.body).toContain(part)
    }
  })

  test('does not exist for an unknown invoice', async () => {
    const page = await gigs.send('GET', '/sandbox/invoices/inv_unknown', { key: null })
    expect(page.status).toBe(404)
  })
})

describe('a project with Payments', () => {
  test('creates no invoices', async () => {
    await gigs.control('settings', { project: 'payments' })
    const user = await newUser()
    const created = await gigs.post('/subscriptions', { plan: 'pln_0everyday', user })
    expect(at(created, 'status')).toBe('active')
    expect(ids(await gigs.get(`/invoices?user=${user}`))).toEqual([])
  })
})

async function typesOf(contains: string): Promise<string[]> {
  const path = `/sandbox/events?contains=${contains}`
  const { body } = await gigs.send('GET', path, { key: null })
  if (!Array.isArray(body)) throw new Error('no events')
  return body.map(({ type }) => String(type).replace('com.gigs.', ''))
}
