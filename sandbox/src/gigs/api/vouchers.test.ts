import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const once = { type: 'once' } as const
const DAY_SECONDS = 86_400

async function make(body: object) {
  return gigs.post('/vouchers', { name: 'A tenth', recurrence: once, ...body })
}

async function subscribe(voucher: unknown) {
  const created = await gigs.post('/users', {
    email: `${Math.random()}@example.com`,
    fullName: 'Ada Lovelace',
  })
  const user = text(created, 'id')
  const billing = { discount: { voucher } }
  const response = await gigs.post('/subscriptions', { plan: 'pln_0data', user, billing })
  return { user, response }
}

describe('vouchers', () => {
  test('are listed newest first, by default the available ones, and by code', async () => {
    const vouchers = await gigs.get('/vouchers')
    expect(ids(vouchers)).toEqual(['vou_0spring', 'vou_0autumn', 'vou_0loyal'])
    expect(ids(await gigs.get('/vouchers?status=retired'))).toEqual(['vou_0launch'])
    expect(ids(await gigs.get('/vouchers?code=SPRING'))).toEqual(['vou_0spring'])
    expect(at(await gigs.get('/vouchers/vou_0spring'))).toEqual({
      object: 'voucher',
      id: 'vou_0spring',
      createdAt: expect.any(String),
      name: 'Spring offer',
      status: 'available',
      priceDiscount: null,
      priceDiscountPercentage: 20,
      recurrence: { type: 'once', durationInMonths: null },
      redemptions: 0,
      retiredReason: null,
    })
  })

  test('can be retired: existing subscriptions keep the discount', async () => {
    const id = text(await make({ priceDiscountPercentage: 10 }), 'id')
    const { response } = await subscribe(id)
    expect(at(await gigs.post(`/vouchers/${id}/retire`), 'status')).toBe('retired')
    const subscription = await gigs.get(`/subscriptions/${text(response, 'id')}`)
    expect(at(subscription, 'billing', 'discount', 'voucher')).toBe(id)
    expect((await subscribe(id)).response.status).toBe(422)
    expect((await gigs.post(`/vouchers/${id}/retire`)).status).toBe(422)
  })

  test('can be added to an active subscription and removed again', async () => {
    const { subscription } = await gigs.customer('active')
    const path = `/subscriptions/${subscription}`
    const discount = { voucher: 'vou_0loyal' }
    const discounted = await gigs.patch(path, { billing: { discount } })
    expect(at(discounted, 'billing')).toMatchObject({ discount })
    expect(at(await gigs.patch(path, { metadata: {} }), 'billing')).toMatchObject({ discount })
    expect(at(await gigs.patch(path, { billing: { discount: null } }), 'billing')).toBeNull()
  })
})

describe('creating a voucher', () => {
  test('accepts an amount or a percentage, with or without a code', async () => {
    const priceDiscount = { amount: 300, currency: 'USD' }
    const recurrence = { type: 'repeating', durationInMonths: 3 }
    const created = await make({ name: 'Three off', code: 'three', priceDiscount, recurrence })
    expect(created).toMatchObject({
      status: 201,
      body: { status: 'available', priceDiscount, priceDiscountPercentage: null, recurrence },
    })
    expect(ids(await gigs.get('/vouchers?code=THREE'))).toEqual([text(created, 'id')])
    expect((await make({ priceDiscountPercentage: 12.5 })).status).toBe(201)
  })

  test('counts redemptions', async () => {
    const id = text(await make({ priceDiscountPercentage: 50 }), 'id')
    const { response } = await subscribe(id)
    expect(response).toMatchObject({
      status: 201,
      body: { billing: { discount: { voucher: id } } },
    })
    expect(at(await gigs.get(`/vouchers/${id}`), 'redemptions')).toBe(1)
  })
})

describe('an unknown voucher', () => {
  test('returns 404', async () => {
    expect((await gigs.get('/vouchers/vou_none')).status).toBe(404)
    expect((await gigs.post('/vouchers/vou_none/retire')).status).toBe(404)
  })
})

describe('returns 422 for', () => {
  test.each([
    ['no discount', {}],
    [
      'both discounts',
      { priceDiscount: { amount: 1, currency: 'USD' }, priceDiscountPercentage: 5 },
    ],
    ['more than 100 percent', { priceDiscountPercentage: 101 }],
    ['half a cent', { priceDiscount: { amount: 0.5, currency: 'USD' } }],
    ['an invalid currency', { priceDiscount: { amount: 1, currency: 'usd' } }],
    ['a duration without repetition', { recurrence: { type: 'forever', durationInMonths: 2 } }],
    ['a repetition without duration', { recurrence: { type: 'repeating' } }],
    ['a code that is taken', { priceDiscountPercentage: 5, code: 'spring' }],
    ['a custom id', { priceDiscountPercentage: 5, id: 'vou_mine' }],
  ])('%s', async (_, body) => {
    expect((await make(body)).status).toBe(422)
  })

  test('an unknown voucher of a subscription (voucherNotFound)', async () => {
    const { user, response } = await subscribe('vou_none')
    expect(response).toMatchObject({ status: 422, body: { code: 'voucherNotFound' } })
    expect(ids(await gigs.get(`/subscriptions?user=${user}`))).toEqual([])
  })

  test("a discount in a currency other than the plan's", async () => {
    const priceDiscount = { amount: 100, currency: 'EUR' }
    const id = text(await make({ priceDiscount }), 'id')
    expect((await subscribe(id)).response.status).toBe(422)
  })
})

describe('renewals', () => {
  // The plan costs 18 dollars. A subscription created with the API is first charged at its renewal.
  test.each([
    [once, [1800, 1800, 1800]],
    [{ type: 'repeating', durationInMonths: 2 }, [900, 1800, 1800]],
    [{ type: 'forever' }, [900, 900, 900]],
  ])('with %j cost %j', async (recurrence, amounts) => {
    const id = text(await make({ priceDiscountPercentage: 50, recurrence }), 'id')
    const { user } = await subscribe(id)
    for (const _ of amounts) await gigs.control('clock', { advanceSeconds: 31 * DAY_SECONDS })
    const paid = await gigs.get(`/payments?user=${user}&limit=200`)
    const charged = ids(paid).map((_, index) => at(paid, 'items', index, 'amount', 'amount'))
    expect(charged.toReversed()).toEqual(amounts)
  })
})
