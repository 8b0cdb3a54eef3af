import { describe, expect, test } from 'vitest'
import { once } from './api/idempotency'
import { createSession } from './domain/sessions'
import { testDomain } from '../testing/domain'
import { testGigs, text } from '../testing/gigs'

const { gigs, customer } = testDomain()
const wish = { appearance: {}, callbackUrl: null, userDetails: null }

// What a sandbox keeps of what happens must not depend on how long it has been running.
describe('a sandbox that is left running', () => {
  test('keeps the newest 10,000 Connect Sessions and answers to keys, and 5,000 events', () => {
    const user = customer()
    const session = () =>
      createSession(gigs, { ...wish, user, intent: { type: 'viewSubscriptions' } })
    const made = Array.from({ length: 10_300 }, (_, n) =>
      gigs.change(() => {
        const { id } = session()
        once(gigs, `POST /connectSessions ${n}`, () => ({ status: 201, body: { id } }))
        return id
      }),
    )
    const kept = gigs.store.list('connectSessions').map(({ id }) => id)
    expect(kept).toEqual(made.slice(-10_000))
    expect(gigs.store.count('idempotentResponses')).toBe(10_000)
    expect(answerTo('POST /connectSessions 10299')).toEqual({ id: made.at(-1) })
    expect(answerTo('POST /connectSessions 0')).toEqual({ id: 'anew' })
    expect(gigs.store.count('events')).toBeGreaterThanOrEqual(5000)
    expect(gigs.store.count('events')).toBeLessThan(5600)
  })

  test('keeps of a long body only how long it was', async () => {
    const api = testGigs()
    await api.post('/users', { email: 'x', fullName: 'n'.repeat(20_000) })
    const log = await api.send('GET', '/sandbox/requests', { key: null })
    expect(text(log, 0, 'body')).toMatch(/^\(200\d\d characters, too many to keep\)$/)
  })
})

function answerTo(scope: string): object {
  return gigs.change(() => once(gigs, scope, () => ({ status: 201, body: { id: 'anew' } }))).body
}
