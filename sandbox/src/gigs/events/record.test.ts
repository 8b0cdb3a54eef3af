import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
const DAY_SECONDS = 86_400

type RecordedEvent = {
  type: string
  data: object
  previousData?: object
  actor: object
  time: string
}

// Returns the events that contain a text, in order, without `com.gigs.`.
async function eventsWith(contains: string): Promise<RecordedEvent[]> {
  const { body } = await gigs.send('GET', `/sandbox/events?contains=${contains}`, { key: null })
  if (!Array.isArray(body)) throw new Error('no events')
  return body.map((event) =>
    Object.assign(event, { type: String(event.type).replace('com.gigs.', '') }),
  )
}
const typesOf = async (contains: string) => (await eventsWith(contains)).map(({ type }) => type)

describe('an event', () => {
  test('has all documented fields, its actor, and the previous data of an update', async () => {
    const user = text(await gigs.post('/users', { email: 'Event@example.com' }), 'id')
    await gigs.patch(`/users/${user}`, { fullName: 'New Name', metadata: { a: 'b' } })
    const [created, updated] = await eventsWith(user)
    const { body } = await gigs.get(`/users/${user}`)
    expect(created).toEqual({
      object: 'event',
      id: expect.stringMatching(/^evt_/),
      type: 'user.created',
      data: { ...Object(body), fullName: null, metadata: {} },
      actor: { type: 'apiKey', apiKey: expect.any(String) },
      project: 'dev',
      source: 'https://api.gigs.com',
      specversion: '1.0',
      datacontenttype: 'application/json',
      time: expect.stringMatching(/Z$/),
      version: '2026-01-29',
    })
    expect(updated).toMatchObject({
      type: 'user.updated',
      data: body,
      previousData: { fullName: null, metadata: {} },
    })
    expect(Object.keys(updated?.previousData ?? {})).toEqual(['metadata', 'fullName'])
  })

  test('is not recorded for a change without effect, a failed request or the set-up of a test customer', async () => {
    const { user, subscription } = await gigs.customer('active')
    await gigs.patch(`/users/${user}`, { metadata: {} })
    await gigs.patch(`/users/${user}`, { fullName: 5 })
    await gigs.post(`/subscriptions/${subscription}/resume`)
    expect(await typesOf(user)).toEqual([])
  })

  test('never contains a session URL, nor fields that are internal to Connect', async () => {
    const { user } = await gigs.customer('empty')
    const session = await gigs.post('/connectSessions', {
      intent: { type: 'viewSubscriptions' },
    })
    const id = text(session, 'id')
    const updated = await gigs.patch(`/connectSessions/${id}`, { user })
    const events = await eventsWith(id)
    expect(events.map(({ type }) => type)).toEqual([
      'connectSession.created',
      'connectSession.updated',
    ])
    expect(events.map(({ data }) => Reflect.get(data, 'url'))).toEqual([null, null])
    expect(events[1]?.previousData).toEqual({ user: null })
    const token = new URL(text(updated, 'url')).searchParams.get('token') ?? 'none'
    expect(JSON.stringify(events)).not.toContain(token)
  })

  test('survives a restart', async () => {
    const { user } = await gigs.customer('empty')
    await gigs.delete(`/users/${user}`)
    gigs.restart()
    expect(await typesOf(user)).toEqual(['user.deleted'])
  })
})

describe('a subscription', () => {
  test('has events for its start, its cancellation and its resumption', async () => {
    const { user } = await gigs.customer('empty')
    const created = await gigs.post('/subscriptions', { plan: 'pln_0everyday', user })
    const id = text(created, 'id')
    expect(await typesOf(user)).toEqual(['subscription.created', 'subscription.activated'])
    await gigs.post(`/subscriptions/${id}/cancel`)
    await gigs.post(`/subscriptions/${id}/resume`)
    const events = (await eventsWith(user)).slice(2)
    expect(events.map(({ type }) => type)).toEqual([
      'subscription.canceled',
      'subscription.updated',
      'subscription.resumed',
      'subscription.updated',
    ])
    expect(events[1]?.previousData).toEqual({
      canceledAt: null,
      endedAt: null,
      cancellationDetails: null,
    })
    const sim = text(created, 'sim', 'id')
    expect((await typesOf(sim)).filter((type) => type.startsWith('sim'))).toEqual([
      'sim.created',
      'sim.activated',
    ])
  })

  test('has one renewal event per period, at the renewal time, with the system as actor', async () => {
    const otherGigs = testGigs()
    const { user, subscription } = await otherGigs.customer('active')
    await otherGigs.control('clock', { advanceSeconds: 65 * DAY_SECONDS })
    const { body } = await otherGigs.send('GET', `/sandbox/events?contains=${user}`, { key: null })
    const list: RecordedEvent[] = Array.isArray(body) ? body : []
    const renewed = list.filter(({ type }) => type === 'com.gigs.subscription.renewed')
    const now = await otherGigs.get(`/subscriptions/${subscription}`)
    expect(renewed).toHaveLength(Number(at(now, 'currentPeriod', 'number')) - 1)
    expect(renewed.at(-1)).toMatchObject({
      actor: { type: 'system' },
      time: text(now, 'currentPeriod', 'start'),
      data: { currentPeriod: at(now, 'currentPeriod') },
    })
    const payments = list.filter(({ type }) => type === 'com.gigs.payment.succeeded')
    expect(payments).toHaveLength(renewed.length)
    await otherGigs.post(`/subscriptions/${subscription}/end`)
    const last = await otherGigs.send('GET', `/sandbox/events?contains=${subscription}`, {
      key: null,
    })
    expect(JSON.stringify(last.body)).toContain('com.gigs.subscription.ended')
  })
})
