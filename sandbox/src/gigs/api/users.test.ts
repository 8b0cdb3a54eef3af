import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
let created = 0
const email = () => `user-${++created}@example.com`

async function newUser(more: object = {}) {
  const response = await gigs.post('/users', { email: email(), ...more })
  return { id: text(response, 'id'), email: text(response, 'email'), response }
}

describe('creating a user', () => {
  test('returns every field', async () => {
    const { response } = await newUser({ fullName: 'Ada Park', metadata: { tier: 'gold' } })
    expect(response.status).toBe(201)
    expect(response.body).toEqual({
      object: 'user',
      id: expect.stringMatching(/^usr_/),
      metadata: { tier: 'gold' },
      birthday: null,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      email: at(response, 'email'),
      emailVerified: false,
      fullName: 'Ada Park',
      preferredLocale: 'en-US',
      status: 'active',
    })
  })
})

describe('an existing user', () => {
  test('can be read, updated and listed', async () => {
    const user = await newUser({ metadata: { a: '1', b: '2' } })
    const changed = await gigs.patch(`/users/${user.id}`, {
      fullName: 'New Name',
      birthday: '1999-12-31',
      metadata: { a: null, c: '' },
    })
    expect(changed.body).toMatchObject({ fullName: 'New Name', metadata: { b: '2', c: '' } })
    expect((await gigs.get(`/users/${user.id}`)).body).toEqual(changed.body)
    expect(ids(await gigs.get('/users?limit=1'))).toEqual([user.id])
    const same = await gigs.patch(`/users/${user.id}`, {})
    expect(same.body).toEqual(changed.body)
  })

  test('is found by its exact email, case-insensitively', async () => {
    const { id } = await newUser({ email: 'Mixed.Case@Example.com' })
    const found = await gigs.post('/users/search', { email: 'mixed.case@example.COM' })
    expect(ids(found)).toEqual([id])
    expect(at(found, 'items', 0, 'email')).toBe('Mixed.Case@Example.com')
    expect((await gigs.post('/users/search', { email: 'mixed.cas@example.com' })).body).toEqual({
      object: 'list',
      items: [],
      moreItemsAfter: null,
      moreItemsBefore: null,
    })
  })

  test('can be deleted: its subscriptions end and its email becomes available', async () => {
    const { user, subscription, email: taken } = await gigs.customer('active')
    const deleted = await gigs.delete(`/users/${user}`)
    expect(deleted.body).toMatchObject({ id: user, status: 'deleted' })
    expect((await gigs.get(`/users/${user}`)).status).toBe(404)
    expect(ids(await gigs.post('/users/search', { email: taken }))).toEqual([])
    expect((await gigs.get(`/subscriptions/${subscription}`)).body).toMatchObject({
      status: 'ended',
      cancellationDetails: { cause: 'userDeleted' },
    })
    expect((await gigs.post('/users', { email: taken })).status).toBe(201)
  })
})

describe('returns 422 for', () => {
  test('an email that is taken, in any case', async () => {
    const { email: taken } = await newUser()
    const again = await gigs.post('/users', { email: taken.toUpperCase() })
    expect([again.status, at(again, 'code')]).toEqual([422, 'userAlreadyExists'])
    const { id } = await newUser()
    const changed = await gigs.patch(`/users/${id}`, { email: taken })
    expect([changed.status, at(changed, 'code')]).toEqual([422, 'userAlreadyExists'])
  })

  test.each([
    ['a missing email', { fullName: 'A' }],
    ['an email with two @', { email: 'a@b@example.com' }],
    ['a blank name', { email: 'blank@example.com', fullName: ' ' }],
    ['a day that does not exist', { email: 'day@example.com', birthday: '1990-02-30' }],
    ['a birthday in the future', { email: 'day@example.com', birthday: '2190-01-01' }],
    ['an invalid locale', { email: 'loc@example.com', preferredLocale: 'english' }],
    ['a reserved metadata key', { email: 'meta@example.com', metadata: { 'gigs.com/x': '1' } }],
    ['a metadata value that is not a string', { email: 'meta@example.com', metadata: { a: 1 } }],
    ['metadata null', { email: 'meta@example.com', metadata: null }],
    [
      'eleven metadata keys',
      {
        email: 'meta@example.com',
        metadata: Object.fromEntries('abcdefghijk'.split('').map((key) => [key, key])),
      },
    ],
  ])('%s', async (_, body) => {
    expect((await gigs.post('/users', body)).status).toBe(422)
  })
})
