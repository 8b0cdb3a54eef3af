import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const once = { type: 'once' } as const
const daySeconds = 86_400

async function make(body: object) {
  return gigs.post('/vouchers', { name: 'A tenth', recurrence: once, ...body })
}

async function subscribe(voucher: unknown) {
  const made = await gigs.post('/users', {
    email: `${Math.random()}@example.com`,
    fullName: 'Ada Lovelace',
  })
  const user = text(made, 'id')
  const billing = { discount: { voucher } }
  const answer = await gigs.post('/subscriptions', { plan: 'pln_0data', user, billing })
  return { user, answer }
}

describe('200', () => {
  test('what is on offer, newest first; retired ones on request; one by its code', async () => {
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

  test('retired for good: subscriptions keep it, and no other gets it', async () => {
    const id = text(await make({ priceDiscountPercentage: 10 }), 'id')
    const { answer } = await subscribe(id)
    expect(at(await gigs.post(`/vouchers/${id}/retire`), 'status')).toBe('retired')
    const subscription = await gigs.get(`/subscriptions/${text(answer, 'id')}`)
    expect(at(subscription, 'billing', 'discount', 'voucher')).toBe(id)
    expect((await subscribe(id)).answer.status).toBe(422)
    expect((await gigs.post(`/vouchers/${id}/retire`)).status).toBe(422)
  })

  test('a subscription that runs gets a discount, and loses it again', async () => {
    const { subscription } = await gigs.customer('active')
    const path = `/subscriptions/${subscription}`
    const discount = { voucher: 'vou_0loyal' }
    const given = await gigs.patch(path, { billing: { discount } })
    expect(at(given, 'billing')).toMatchObject({ discount })
    expect(at(await gigs.patch(path, { metadata: {} }), 'billing')).toMatchObject({ discount })
    expect(at(await gigs.patch(path, { billing: { discount: null } }), 'billing')).toBeNull()
  })
})

describe('201', () => {
  test('an amount or a share off, with a code or without', async () => {
    const priceDiscount = { amount: 300, currency: 'USD' }
    const recurrence = { type: 'repeating', durationInMonths: 3 }
    const made = await make({ name: 'Three off', code: 'three', priceDiscount, recurrence })
    expect(made).toMatchObject({
      status: 201,
      body: { status: 'available', priceDiscount, priceDiscountPercentage: null, recurrence },
    })
    expect(ids(await gigs.get('/vouchers?code=THREE'))).toEqual([text(made, 'id')])
    expect((await make({ priceDiscountPercentage: 12.5 })).status).toBe(201)
  })

  test('a subscription with a discount, which counts as redeemed', async () => {
    const id = text(await make({ priceDiscountPercentage: 50 }), 'id')
    const { answer } = await subscribe(id)
    expect(answer).toMatchObject({ status: 201, body: { billing: { discount: { voucher: id } } } })
    expect(at(await gigs.get(`/vouchers/${id}`), 'redemptions')).toBe(1)
  })
})

describe('404', () => {
  test('a voucher that does not exist', async () => {
    expect((await gigs.get('/vouchers/vou_none')).status).toBe(404)
    expect((await gigs.post('/vouchers/vou_none/retire')).status).toBe(404)
  })
})

describe('422', () => {
  test.each([
    ['no discount', {}],
    [
      'both discounts',
      { priceDiscount: { amount: 1, currency: 'USD' }, priceDiscountPercentage: 5 },
    ],
    ['more than everything', { priceDiscountPercentage: 101 }],
    ['half a cent', { priceDiscount: { amount: 0.5, currency: 'USD' } }],
    ['no such currency', { priceDiscount: { amount: 1, currency: 'usd' } }],
    ['months where nothing repeats', { recurrence: { type: 'forever', durationInMonths: 2 } }],
    ['no months where it repeats', { recurrence: { type: 'repeating' } }],
    ['a code that is taken', { priceDiscountPercentage: 5, code: 'spring' }],
    ['an id of its own', { priceDiscountPercentage: 5, id: 'vou_mine' }],
  ])('%s', async (_, body) => {
    expect((await make(body)).status).toBe(422)
  })

  test('a discount that does not exist is voucherNotFound, and nothing is bought', async () => {
    const { user, answer } = await subscribe('vou_none')
    expect(answer).toMatchObject({ status: 422, body: { code: 'voucherNotFound' } })
    expect(ids(await gigs.get(`/subscriptions?user=${user}`))).toEqual([])
  })

  test('a discount in another currency than the plan', async () => {
    const priceDiscount = { amount: 100, currency: 'EUR' }
    const id = text(await make({ priceDiscount }), 'id')
    expect((await subscribe(id)).answer.status).toBe(422)
  })
})

describe('renewals', () => {
  // The plan costs 18 dollars. What was made with the API is not charged before its first renewal.
  test.each([
    [once, [1800, 1800, 1800]],
    [{ type: 'repeating', durationInMonths: 2 }, [900, 1800, 1800]],
    [{ type: 'forever' }, [900, 900, 900]],
  ])('with %j cost %j', async (recurrence, amounts) => {
    const id = text(await make({ priceDiscountPercentage: 50, recurrence }), 'id')
    const { user } = await subscribe(id)
    for (const _ of amounts) await gigs.control('clock', { advanceSeconds: 31 * daySeconds })
    const paid = await gigs.get(`/payments?user=${user}&limit=200`)
    const told = ids(paid).map((_one, index) => at(paid, 'items', index, 'amount', 'amount'))
    expect(told.toReversed()).toEqual(amounts)
  })
})
