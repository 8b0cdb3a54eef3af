import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
let made = 0

const inLyon = (line1: string) => ({ line1, city: 'Lyon', country: 'FR', postalCode: '69001' })

async function newUser() {
  return { id: text(await gigs.post('/users', { email: `home-${++made}@example.com` }), 'id') }
}

describe('201', () => {
  test('adds an address, newest first in the list', async () => {
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

describe('200', () => {
  test('deletes an address', async () => {
    const { user, made: customer } = await gigs.customer('active')
    const path = `/users/${user}/addresses/${String(at(customer, 'addresses', 0))}`
    expect((await gigs.delete(path)).body).toMatchObject({ object: 'userAddress' })
    expect((await gigs.get(path)).status).toBe(404)
  })
})

describe('404', () => {
  test('an address of somebody else', async () => {
    const owner = await gigs.customer('active')
    const other = await newUser()
    const address = String(at(owner.made, 'addresses', 0))
    expect((await gigs.get(`/users/${other.id}/addresses/${address}`)).status).toBe(404)
  })
})

describe('422', () => {
  test.each([
    ['no state in the US', { state: null }, 'state'],
    ['a state in full', { state: 'Texas' }, 'state'],
    ['no ZIP code in the US', { postalCode: null }, 'postalCode'],
    ['a ZIP code with letters', { postalCode: '7870A' }, 'postalCode'],
    ['a blank city', { city: ' ' }, 'city'],
  ])('%s', async (_, wrong, property) => {
    const { id } = await newUser()
    const good = {
      line1: '1 Main St',
      city: 'Austin',
      country: 'US',
      state: 'TX',
      postalCode: '78701',
    }
    const answer = await gigs.post(`/users/${id}/addresses`, { ...good, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'userAddressInvalid', details: [{ property }] })
  })

  test('the same address twice, and an eleventh', async () => {
    const { id } = await newUser()
    for (let n = 1; n <= 10; n++) await gigs.post(`/users/${id}/addresses`, inLyon(`${n} Rue`))
    const twice = await gigs.post(`/users/${id}/addresses`, inLyon('3 rue'))
    expect(at(twice, 'code')).toBe('userAddressAlreadyExists')
    expect((await gigs.post(`/users/${id}/addresses`, inLyon('11 Rue'))).status).toBe(422)
  })
})
