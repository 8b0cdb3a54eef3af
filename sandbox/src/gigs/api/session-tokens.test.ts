import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()
type Customer = Awaited<ReturnType<typeof gigs.customer>>
let mine: Customer
let other: Customer

beforeAll(async () => {
  mine = await gigs.customer('active')
  other = await gigs.customer('active')
})

const create = (body: object, headers: Record<string, string> = {}) =>
  gigs.post('/connectSessions', body, headers)
const checkout = (more: object = {}) => ({
  type: 'checkoutNewSubscription',
  checkoutNewSubscription: { plan: 'pln_0data', ...more },
})
const cancel = (subscription: string) => ({
  type: 'cancelSubscription',
  cancelSubscription: { subscription },
})

describe('a project without Connect', () => {
  test('returns 403, for all customers or for one', async () => {
    await gigs.control('settings', { user: mine.email, connectEnabled: false })
    expect((await create({ user: mine.user, intent: checkout() })).status).toBe(403)
    expect((await create({ user: other.user, intent: checkout() })).status).toBe(201)
    await gigs.control('settings', { user: mine.email, connectEnabled: true })
    await gigs.control('settings', { connectEnabled: false })
    const response = await create({ nonsense: true })
    expect([response.status, at(response, 'type')]).toEqual([403, 'permissionDenied'])
    expect((await gigs.get('/connectSessions/csn_x')).status).toBe(403)
    await gigs.control('settings', { connectEnabled: true })
  })
})

describe('the token of a session', () => {
  test('is not stored, though an idempotent replay returns the same url', async () => {
    const body = { user: mine.user, intent: cancel(mine.subscription) }
    const first = await create(body, { 'idempotency-key': 'launch-1' })
    gigs.restart()
    const again = await create(body, { 'idempotency-key': 'launch-1' })
    expect(again).toMatchObject({ status: first.status, body: first.body })
    const token = new URL(text(first, 'url')).searchParams.get('token') ?? 'none'
    expect(readFileSync(gigs.file, 'utf8')).not.toContain(token)
    const log = await gigs.send('GET', '/sandbox/requests', { key: null })
    expect(JSON.stringify(log.body)).not.toContain(token)
  })

  test('is different for every session', async () => {
    const urls = await Promise.all(
      [1, 2].map(() => create({ user: mine.user, intent: checkout() })),
    )
    const tokens = urls.map((response) => new URL(text(response, 'url')).searchParams.get('token'))
    expect(new Set(tokens).size).toBe(2)
  })
})
