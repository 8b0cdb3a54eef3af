import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
let made = 0
const email = () => `user-${++made}@example.com`

async function newUser(more: object = {}) {
  const answer = await gigs.post('/users', { email: email(), ...more })
  return { id: text(answer, 'id'), email: text(answer, 'email'), answer }
}

describe('201', () => {
  test('makes a user with every field', async () => {
    const { answer } = await newUser({ fullName: 'Ada Park', metadata: { tier: 'gold' } })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      object: 'user',
      id: expect.stringMatching(/^usr_/),
      metadata: { tier: 'gold' },
      birthday: null,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      email: at(answer, 'email'),
      emailVerified: false,
      fullName: 'Ada Park',
      preferredLocale: 'en-US',
      status: 'active',
    })
  })
})

describe('200', () => {
  test('reads, changes and lists', async () => {
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

  test('finds by e-mail whatever the case, and nothing else', async () => {
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

  test('deletes: gone from everywhere, plans end, the address is free again', async () => {
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

describe('422', () => {
  test('an e-mail that is taken, in any case, when making and changing', async () => {
    const { email: taken } = await newUser()
    const again = await gigs.post('/users', { email: taken.toUpperCase() })
    expect([again.status, at(again, 'code')]).toEqual([422, 'userAlreadyExists'])
    const { id } = await newUser()
    const changed = await gigs.patch(`/users/${id}`, { email: taken })
    expect([changed.status, at(changed, 'code')]).toEqual([422, 'userAlreadyExists'])
  })

  test.each([
    ['no e-mail', { fullName: 'A' }],
    ['two signs', { email: 'a@b@example.com' }],
    ['a blank name', { email: 'blank@example.com', fullName: ' ' }],
    ['a day that does not exist', { email: 'day@example.com', birthday: '1990-02-30' }],
    ['a birthday to come', { email: 'day@example.com', birthday: '2190-01-01' }],
    ['no locale', { email: 'loc@example.com', preferredLocale: 'english' }],
    ['metadata of Gigs', { email: 'meta@example.com', metadata: { 'gigs.com/x': '1' } }],
    ['metadata that is no text', { email: 'meta@example.com', metadata: { a: 1 } }],
    ['no metadata', { email: 'meta@example.com', metadata: null }],
    [
      'eleven keys',
      {
        email: 'meta@example.com',
        metadata: Object.fromEntries('abcdefghijk'.split('').map((key) => [key, key])),
      },
    ],
  ])('%s', async (_, body) => {
    expect((await gigs.post('/users', body)).status).toBe(422)
  })
})
