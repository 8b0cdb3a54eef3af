import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const dollars = (amount: number) => ({ amount, currency: 'USD' })

describe('creating a quote', () => {
  test.each([
    [{ plan: 'pln_0everyday' }, 2500, 0],
    [{ plan: 'pln_0everyday', voucher: 'vou_0spring' }, 2500, 500],
    [{ plan: 'pln_0everyday', addon: 'add_0data3', voucher: 'vou_0spring' }, null, 500],
    [{ addon: 'add_0data3' }, null, 0],
  ])('returns the price of %j', async (body, subtotal, discount) => {
    const created = await gigs.post('/quotes', body)
    expect(created).toMatchObject({ status: 201, body: { object: 'quote', ...body } })
    expect(at(created, 'discount')).toEqual(dollars(discount))
    if (subtotal !== null) expect(at(created, 'subtotal')).toEqual(dollars(subtotal))
    const sum = Number(at(created, 'subtotal', 'amount')) - discount
    expect(at(created, 'total')).toEqual(dollars(sum))
    expect((await gigs.get(`/quotes/${text(created, 'id')}`)).body).toEqual(created.body)
  })

  test('accepts user and address, and redeems no voucher', async () => {
    const { user } = await gigs.customer('empty')
    const address = text(await gigs.get(`/users/${user}/addresses`), 'items', 0, 'id')
    const params = { plan: 'pln_0everyday', user, address, voucher: 'vou_0loyal' }
    expect((await gigs.post('/quotes', params)).body).toMatchObject(params)
    expect(at(await gigs.get(`/subscriptions?user=${user}`), 'items')).toEqual([])
    expect(at(await gigs.get('/vouchers/vou_0loyal'), 'redemptions')).toBe(0)
  })
})

describe('errors', () => {
  test.each([
    ['an empty body', {}],
    ['an unknown plan', { plan: 'pln_none' }],
    ['a plan that is off sale', { plan: 'pln_0legacy' }],
    ['an add-on that does not fit', { plan: 'pln_0everyday', addon: 'add_0router100' }],
    ['a voucher for an add-on', { addon: 'add_0data3', voucher: 'vou_0spring' }],
    ['a retired voucher', { plan: 'pln_0everyday', voucher: 'vou_0launch' }],
    ['an address without a user', { plan: 'pln_0everyday', address: 'adr_1' }],
  ])('returns 422 for %s', async (_, body) => {
    expect((await gigs.post('/quotes', body)).status).toBe(422)
    expect((await gigs.get('/quotes/quo_none')).status).toBe(404)
  })
})
