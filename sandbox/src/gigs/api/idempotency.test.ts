import { describe, expect, test } from 'vitest'
import { at, ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const withKey = (key: string) => ({ 'idempotency-key': key })

describe('an idempotency key', () => {
  test('replays the first response, even for another body', async () => {
    const first = await gigs.post('/users', { email: 'once@example.com' }, withKey('a'))
    const again = await gigs.post('/users', { email: 'other@example.com' }, withKey('a'))
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(ids(await gigs.post('/users/search', { email: 'other@example.com' }))).toEqual([])
  })

  test('creates one subscription for 20 concurrent requests', async () => {
    const { user } = await gigs.customer('empty')
    const body = { plan: 'pln_0data', user }
    const sent = Array.from({ length: 20 }, () => gigs.post('/subscriptions', body, withKey('b')))
    const created = new Set((await Promise.all(sent)).map((response) => text(response, 'id')))
    expect(created.size).toBe(1)
    expect(ids(await gigs.get(`/subscriptions?user=${user}`))).toEqual([...created])
  })

  test('does not store failures', async () => {
    expect((await gigs.post('/users', { email: 'wrong' }, withKey('c'))).status).toBe(422)
    expect((await gigs.post('/users', { email: 'right@example.com' }, withKey('c'))).status).toBe(
      201,
    )
  })

  test('replays the response of a DELETE', async () => {
    const { user } = await gigs.customer('empty')
    const first = await gigs.delete(`/users/${user}`, withKey('d'))
    const again = await gigs.delete(`/users/${user}`, withKey('d'))
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await gigs.delete(`/users/${user}`)).status).toBe(404)
  })

  test('has no effect on GET and PATCH', async () => {
    const { user } = await gigs.customer('empty')
    const patch = (fullName: string) =>
      gigs.send('PATCH', `/projects/dev/users/${user}`, {
        body: { fullName },
        headers: withKey('e'),
      })
    await patch('One')
    expect(at(await patch('Two'), 'fullName')).toBe('Two')
  })

  test('is scoped to a path', async () => {
    await gigs.post('/users', { email: 'path@example.com' }, withKey('f'))
    const search = await gigs.post('/users/search', { email: 'path@example.com' }, withKey('f'))
    expect(at(search, 'object')).toBe('list')
  })

  test('survives a restart and expires after 24 hours', async () => {
    const first = await gigs.post('/users', { email: 'day@example.com' }, withKey('g'))
    gigs.restart()
    await gigs.control('clock', { advanceSeconds: 86_000 })
    const again = await gigs.post('/users', { email: 'day@example.com' }, withKey('g'))
    expect(again.body).toEqual(first.body)
    await gigs.control('clock', { advanceSeconds: 500 })
    const later = await gigs.post('/users', { email: 'day@example.com' }, withKey('g'))
    expect(at(later, 'code')).toBe('userAlreadyExists')
  })
})
