import { describe, expect, test } from 'vitest'
import { runIdempotently } from './api/idempotency'
import { createSession } from './domain/sessions'
import { testDomain } from '../testing/domain'
import { testGigs, text } from '../testing/gigs'

const { gigs, customer } = testDomain()
const defaults = { appearance: {}, callbackUrl: null, userDetails: null }

describe('a sandbox that runs for a long time', () => {
  test('keeps the newest 10,000 Connect Sessions, 10,000 idempotent responses and about 5,000 events', () => {
    const user = customer()
    const session = () =>
      createSession(gigs, { ...defaults, user, intent: { type: 'viewSubscriptions' } })
    const created = Array.from({ length: 10_300 }, (_, n) =>
      gigs.change(() => {
        const { id } = session()
        runIdempotently(gigs, `POST /connectSessions ${n}`, () => ({ status: 201, body: { id } }))
        return id
      }),
    )
    const sessions = gigs.store.list('connectSessions').map(({ id }) => id)
    expect(sessions).toEqual(created.slice(-10_000))
    expect(gigs.store.count('idempotentResponses')).toBe(10_000)
    expect(responseFor('POST /connectSessions 10299')).toEqual({ id: created.at(-1) })
    expect(responseFor('POST /connectSessions 0')).toEqual({ id: 'new' })
    expect(gigs.store.count('events')).toBeGreaterThanOrEqual(5000)
    expect(gigs.store.count('events')).toBeLessThan(5600)
  })

  test('logs a long request body by its length only', async () => {
    const api = testGigs()
    await api.post('/users', { email: 'x', fullName: 'n'.repeat(20_000) })
    const log = await api.send('GET', '/sandbox/requests', { key: null })
    expect(text(log, 0, 'body')).toMatch(/^\(200\d\d characters, too many to log\)$/)
  })
})

function responseFor(scope: string): object {
  return gigs.change(() =>
    runIdempotently(gigs, scope, () => ({ status: 201, body: { id: 'new' } })),
  ).body
}
