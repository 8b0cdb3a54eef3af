import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const dollars = (amount: number) => ({ amount, currency: 'USD' })

describe('201', () => {
  test.each([
    [{ plan: 'pln_0everyday' }, 2500, 0],
    [{ plan: 'pln_0everyday', voucher: 'vou_0spring' }, 2500, 500],
    [{ plan: 'pln_0everyday', addon: 'add_0data3', voucher: 'vou_0spring' }, null, 500],
    [{ addon: 'add_0data3' }, null, 0],
  ])('%j', async (body, subtotal, discount) => {
    const made = await gigs.post('/quotes', body)
    expect(made).toMatchObject({ status: 201, body: { object: 'quote', ...body } })
    expect(at(made, 'discount')).toEqual(dollars(discount))
    if (subtotal !== null) expect(at(made, 'subtotal')).toEqual(dollars(subtotal))
    const sum = Number(at(made, 'subtotal', 'amount')) - discount
    expect(at(made, 'total')).toEqual(dollars(sum))
    expect((await gigs.get(`/quotes/${text(made, 'id')}`)).body).toEqual(made.body)
  })

  test('for somebody at their address, without buying or using up anything', async () => {
    const { user } = await gigs.customer('empty')
    const address = text(await gigs.get(`/users/${user}/addresses`), 'items', 0, 'id')
    const wish = { plan: 'pln_0everyday', user, address, voucher: 'vou_0loyal' }
    expect((await gigs.post('/quotes', wish)).body).toMatchObject(wish)
    expect(at(await gigs.get(`/subscriptions?user=${user}`), 'items')).toEqual([])
    expect(at(await gigs.get('/vouchers/vou_0loyal'), 'redemptions')).toBe(0)
  })
})

describe('404 and 422', () => {
  test.each([
    ['nothing', {}],
    ['an unknown plan', { plan: 'pln_none' }],
    ['a plan that is off sale', { plan: 'pln_0legacy' }],
    ['an add-on that does not fit', { plan: 'pln_0everyday', addon: 'add_0router100' }],
    ['a voucher for an add-on', { addon: 'add_0data3', voucher: 'vou_0spring' }],
    ['a retired voucher', { plan: 'pln_0everyday', voucher: 'vou_0launch' }],
    ['an address of nobody', { plan: 'pln_0everyday', address: 'adr_1' }],
  ])('%s', async (_, body) => {
    expect((await gigs.post('/quotes', body)).status).toBe(422)
    expect((await gigs.get('/quotes/quo_none')).status).toBe(404)
  })
})
