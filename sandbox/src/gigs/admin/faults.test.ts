import { describe, expect, test } from 'vitest'
import { ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const fault = (body: object) => gigs.control('faults', body)
describe('faults', () => {
  test('replace the responses to the next matching calls, as often as set', async () => {
    await fault({ match: { method: 'get', path: '/plans' }, times: 2, status: 503, retryAfter: 3 })
    expect((await gigs.get('/users')).status).toBe(200)
    for (const _ of [1, 2]) {
      const response = await gigs.get('/plans?limit=1')
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '3'])
      expect(response.body).toMatchObject({ object: 'error', type: 'serviceUnavailable' })
    }
    expect((await gigs.get('/plans')).status).toBe(200)
  })

  test('can match one customer, by path, query or body', async () => {
    const [matched, other] = [await gigs.customer('empty'), await gigs.customer('empty')]
    await fault({ match: { contains: matched.user }, times: 3, status: 500 })
    const session = (user: string) =>
      gigs.post('/connectSessions', { user, intent: { type: 'viewSubscriptions' } })
    for (const [user, fails] of [
      [matched.user, true],
      [other.user, false],
    ] as const) {
      expect((await gigs.get(`/users/${user}`)).status === 500).toBe(fails)
      expect((await gigs.get(`/subscriptions?user=${user}`)).status === 500).toBe(fails)
      expect((await session(user)).status === 500).toBe(fails)
    }
    await fault({ match: { path: `/projects/*/users/${matched.user}*` }, status: 429 })
    expect((await gigs.get(`/users/${other.user}/addresses`)).status).toBe(200)
    expect((await gigs.get(`/users/${matched.user}/addresses`)).status).toBe(429)
  })

  test('can send any body, even invalid JSON', async () => {
    await fault({ match: { path: '/plans' }, body: '{"object":"li' })
    expect(await gigs.get('/plans')).toMatchObject({ status: 200, body: '{"object":"li' })
  })

  test('can lose the response after the call was processed', async () => {
    await fault({ match: { path: '/users' }, status: 502, after: true })
    const body = { email: 'lost@example.com' }
    expect((await gigs.post('/users', body, { 'idempotency-key': 'lost' })).status).toBe(502)
    const retried = await gigs.post('/users', body, { 'idempotency-key': 'lost' })
    expect(retried.status).toBe(201)
    expect(ids(await gigs.post('/users/search', body))).toEqual([text(retried, 'id')])
  })

  test('can close the connection', async () => {
    await fault({ match: { path: '/plans' }, close: true })
    await expect(gigs.get('/plans')).rejects.toThrow('closed')
  })

  test('with a probability hit a share of the calls, the same ones for the same seed', async () => {
    const hits = async (seed: number) => {
      await gigs.send('DELETE', '/sandbox/faults', { key: null })
      await fault({ match: { path: '/users' }, times: 99, status: 500, probability: 0.3, seed })
      const statuses: number[] = []
      for (let call = 0; call < 40; call++) statuses.push((await gigs.get('/users')).status)
      return statuses
    }
    const first = await hits(7)
    const share = first.filter((status) => status === 500).length
    expect(share).toBeGreaterThan(4)
    expect(share).toBeLessThan(22)
    expect(await hits(7)).toEqual(first)
    expect(await hits(8)).not.toEqual(first)
    await gigs.send('DELETE', '/sandbox/faults', { key: null })
  })

  test('can send HTML instead of JSON, and the first half of a real response', async () => {
    const html = { status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' }
    await fault({ match: { path: '/plans' }, ...html })
    const page = await gigs.get('/plans')
    expect([page.headers.get('content-type'), page.body]).toEqual(['text/html', html.body])
    const full = JSON.stringify((await gigs.get('/plans')).body)
    await fault({ match: { path: '/plans' }, cut: true })
    const cut = String((await gigs.get('/plans')).body)
    expect(full.startsWith(cut)).toBe(true)
    expect(cut.length).toBeGreaterThan(1000)
  })

  test.each([
    ['no fault', { times: 1 }],
    ['an error', { status: 503 }],
    ['another body', { body: '{"object":"li' }],
    ['a response without a body', { status: 204 }],
    ['a lost response', { status: 502, after: true }],
    ['half a response', { cut: true }],
  ])('with %s, the response has the id of its request', async (_, kind) => {
    await fault({ match: { path: '/plans' }, ...kind })
    const id = (await gigs.get('/plans')).headers.get('x-request-id') ?? ''
    expect(id).toMatch(/^[\w.-]{1,64}$/)
    const logged = await gigs.send('GET', `/sandbox/requests?contains=${id}`, { key: null })
    expect(logged.body).toMatchObject([{ id, path: '/projects/dev/plans' }])
  })

  test('can be removed, and an invalid one returns 422', async () => {
    await fault({ match: { path: '/plans' }, status: 500, times: 5 })
    await gigs.send('DELETE', '/sandbox/faults', { key: null })
    expect((await gigs.get('/plans')).status).toBe(200)
    for (const body of [{ times: 0 }, { status: 99 }, { match: { url: 'x' } }]) {
      expect((await fault(body)).status).toBe(422)
    }
  })
})
