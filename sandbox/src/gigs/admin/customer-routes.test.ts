import { describe, expect, test } from 'vitest'
import { at, ids, testGigs } from '../../testing/gigs'

const gigs = testGigs()
const read = (path: string) => gigs.send('GET', `/sandbox/${path}`, { key: null })

describe('customers', () => {
  test.each([
    ['new', []],
    ['empty', []],
    ['active', ['active']],
    ['three-active', ['active', 'active', 'active']],
    ['canceled', ['active']],
    ['ended', ['ended']],
    ['one-time', ['active']],
    ['porting-information-required', ['pending']],
    ['porting-declined', ['pending']],
    ['porting-done', ['active']],
    ['payment-to-confirm', ['active']],
    ['payment-failed', ['active']],
    ['esim-ready', ['active']],
    ['psim', ['active']],
    ['many', Array.from({ length: 10 }, () => 'active')],
  ])('%s', async (scenario, statuses) => {
    const { created, user } = await gigs.customer(scenario, { fullName: 'Test Person' })
    expect(created.status).toBe(201)
    expect(created.body).toMatchObject({
      scenario,
      subscriptions: statuses.map(() => expect.any(String)),
    })
    if (scenario === 'new') return expect(at(created, 'user')).toBeNull()
    const all = await gigs.get(`/subscriptions?user=${user}&status=pending,active,ended&limit=20`)
    expect(ids(all).map((_, n) => at(all, 'items', n, 'status'))).toEqual(statuses)
    expect(at(await gigs.get(`/users/${user}`), 'fullName')).toBe('Test Person')
  })

  test('GET /scenarios lists names and descriptions', async () => {
    const { body } = await read('scenarios')
    expect(body).toEqual(
      expect.arrayContaining([
        { name: 'many', description: 'Ten active plans', says: 'Ten active plans' },
      ]),
    )
  })

  test('an unknown scenario, a used e-mail address or an invalid one returns 422', async () => {
    const { email } = await gigs.customer('empty')
    for (const body of [
      { scenario: 'rich' },
      { scenario: 'new', email },
      { scenario: 'new', email: 'x' },
    ]) {
      expect((await gigs.control('customers', body)).status).toBe(422)
    }
    expect((await gigs.control('customers', { scenario: 'active', plan: 'x' })).status).toBe(422)
  })

  test('the sign-in page lists at least five, one of them without a Gigs user', async () => {
    const listed = gigs.customers()
    expect(listed.length).toBeGreaterThanOrEqual(5)
    const found = await Promise.all(
      listed.map(async ({ email }) => ids(await gigs.post('/users/search', { email })).length),
    )
    expect(found.filter((count) => count === 0)).toHaveLength(1)
  })
})
