import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
let created = 0

const inLyon = (line1: string) => ({ line1, city: 'Lyon', country: 'FR', postalCode: '69001' })

async function newUser() {
  return { id: text(await gigs.post('/users', { email: `home-${++created}@example.com` }), 'id') }
}

describe('POST', () => {
  test('creates an address; the list shows the newest first', async () => {
    const { id } = await newUser()
    const address = {
      line1: '1 Main St',
      city: 'Austin',
      country: 'US',
      state: 'TX',
      postalCode: '78701',
    }
    const first = await gigs.post(`/users/${id}/addresses`, address)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({ object: 'userAddress', ...address, line2: null, user: id })
    const second = await gigs.post(`/users/${id}/addresses`, { ...address, line1: '2 Main St' })
    expect(ids(await gigs.get(`/users/${id}/addresses`))).toEqual([
      text(second, 'id'),
      text(first, 'id'),
    ])
  })
})

test('a country without postal codes needs none', async () => {
  const { id } = await newUser()
  const address = { line1: '1 Marina Walk', city: 'Dubai', country: 'AE' }
  expect((await gigs.post(`/users/${id}/addresses`, address)).status).toBe(201)
})

describe('DELETE', () => {
  test('deletes an address', async () => {
    const { user, created: customer } = await gigs.customer('active')
    const path = `/users/${user}/addresses/${String(at(customer, 'addresses', 0))}`
    expect((await gigs.delete(path)).body).toMatchObject({ object: 'userAddress' })
    expect((await gigs.get(path)).status).toBe(404)
  })
})

describe('GET', () => {
  test("returns 404 for another user's address", async () => {
    const owner = await gigs.customer('active')
    const stranger = await newUser()
    const address = String(at(owner.created, 'addresses', 0))
    expect((await gigs.get(`/users/${stranger.id}/addresses/${address}`)).status).toBe(404)
  })
})

describe('POST with invalid values returns 422', () => {
  test.each([
    ['no state in the US', { state: null }, 'state'],
    ['a state name', { state: 'Texas' }, 'state'],
    ['a state that does not exist', { state: 'ZZ' }, 'state'],
    ['a state of another country', { country: 'CA', postalCode: 'K1A 0B1' }, 'state'],
    ['no ZIP code in the US', { postalCode: null }, 'postalCode'],
    ['a ZIP code with letters', { postalCode: '7870A' }, 'postalCode'],
    ['no postal code in Poland', { country: 'PL', postalCode: null }, 'postalCode'],
    ['a postal code of another country', { country: 'DE', postalCode: 'SW1A 1AA' }, 'postalCode'],
    ['a blank city', { city: ' ' }, 'city'],
  ])('%s', async (_, invalid, property) => {
    const { id } = await newUser()
    const good = {
      line1: '1 Main St',
      city: 'Austin',
      country: 'US',
      state: 'TX',
      postalCode: '78701',
    }
    const response = await gigs.post(`/users/${id}/addresses`, { ...good, ...invalid })
    expect(response.status).toBe(422)
    expect(response.body).toMatchObject({ code: 'userAddressInvalid', details: [{ property }] })
  })

  test('returns 422 for a duplicate address and for the eleventh one', async () => {
    const { id } = await newUser()
    for (let n = 1; n <= 10; n++) await gigs.post(`/users/${id}/addresses`, inLyon(`${n} Rue`))
    const duplicate = await gigs.post(`/users/${id}/addresses`, inLyon('3 rue'))
    expect(at(duplicate, 'code')).toBe('userAddressAlreadyExists')
    expect((await gigs.post(`/users/${id}/addresses`, inLyon('11 Rue'))).status).toBe(422)
  })
})
