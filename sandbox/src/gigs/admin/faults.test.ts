import { describe, expect, test } from 'vitest'
import { ids, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const fault = (body: object) => gigs.control('faults', body)
describe('faults', () => {
  test('answer for the next calls that fit, then no more', async () => {
    await fault({ match: { method: 'get', path: '/plans' }, times: 2, status: 503, retryAfter: 3 })
    expect((await gigs.get('/users')).status).toBe(200)
    for (const _ of [1, 2]) {
      const answer = await gigs.get('/plans?limit=1')
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3'])
      expect(answer.body).toMatchObject({ object: 'error', type: 'serviceUnavailable' })
    }
    expect((await gigs.get('/plans')).status).toBe(200)
  })

  test('aim at one customer, by path, query or body', async () => {
    const [hit, spared] = [await gigs.customer('empty'), await gigs.customer('empty')]
    await fault({ match: { contains: hit.user }, times: 3, status: 500 })
    const session = (user: string) =>
      gigs.post('/connectSessions', { user, intent: { type: 'viewSubscriptions' } })
    for (const [user, bad] of [
      [hit.user, true],
      [spared.user, false],
    ] as const) {
      expect((await gigs.get(`/users/${user}`)).status === 500).toBe(bad)
      expect((await gigs.get(`/subscriptions?user=${user}`)).status === 500).toBe(bad)
      expect((await session(user)).status === 500).toBe(bad)
    }
    await fault({ match: { path: `/projects/*/users/${hit.user}*` }, status: 429 })
    expect((await gigs.get(`/users/${spared.user}/addresses`)).status).toBe(200)
    expect((await gigs.get(`/users/${hit.user}/addresses`)).status).toBe(429)
  })

  test('give any body, also a cut one', async () => {
    await fault({ match: { path: '/plans' }, body: '{"object":"li' })
    expect(await gigs.get('/plans')).toMatchObject({ status: 200, body: '{"object":"li' })
  })

  test('lose an answer after the call was carried out', async () => {
    await fault({ match: { path: '/users' }, status: 502, after: true })
    const body = { email: 'lost@example.com' }
    expect((await gigs.post('/users', body, { 'idempotency-key': 'lost' })).status).toBe(502)
    const again = await gigs.post('/users', body, { 'idempotency-key': 'lost' })
    expect(again.status).toBe(201)
    expect(ids(await gigs.post('/users/search', body))).toEqual([text(again, 'id')])
  })

  test('close the connection', async () => {
    await fault({ match: { path: '/plans' }, close: true })
    await expect(gigs.get('/plans')).rejects.toThrow('closed')
  })

  test('hit a share of the calls, the same ones for the same seed', async () => {
    const hits = async (seed: number) => {
      await gigs.send('DELETE', '/sandbox/faults', { key: null })
      await fault({ match: { path: '/users' }, times: 99, status: 500, probability: 0.3, seed })
      const seen: number[] = []
      for (let call = 0; call < 40; call++) seen.push((await gigs.get('/users')).status)
      return seen
    }
    const first = await hits(7)
    const share = first.filter((status) => status === 500).length
    expect(share).toBeGreaterThan(4)
    expect(share).toBeLessThan(22)
    expect(await hits(7)).toEqual(first)
    expect(await hits(8)).not.toEqual(first)
    await gigs.send('DELETE', '/sandbox/faults', { key: null })
  })

  test('give a page where JSON is expected, and half of a real answer', async () => {
    const html = { status: 502, body: '<h1>Bad gateway</h1>', contentType: 'text/html' }
    await fault({ match: { path: '/plans' }, ...html })
    const page = await gigs.get('/plans')
    expect([page.headers.get('content-type'), page.body]).toEqual(['text/html', html.body])
    const whole = JSON.stringify((await gigs.get('/plans')).body)
    await fault({ match: { path: '/plans' }, cut: true })
    const cut = String((await gigs.get('/plans')).body)
    expect(whole.startsWith(cut)).toBe(true)
    expect(cut.length).toBeGreaterThan(1000)
  })

  test('can be taken back; a wrong one is refused', async () => {
    await fault({ match: { path: '/plans' }, status: 500, times: 5 })
    await gigs.send('DELETE', '/sandbox/faults', { key: null })
    expect((await gigs.get('/plans')).status).toBe(200)
    for (const body of [{ times: 0 }, { status: 99 }, { match: { url: 'x' } }]) {
      expect((await fault(body)).status).toBe(422)
    }
  })
})
