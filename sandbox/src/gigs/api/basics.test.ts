import { describe, expect, test } from 'vitest'
import { at, testGigs } from '../../testing/gigs'

const gigs = testGigs()
const paths = [
  '/projects',
  '/projects/dev',
  '/projects/dev/plans?nonsense=1',
  '/nowhere',
  '/',
  '/serviceProviders/x',
]

describe('authentication', () => {
  test.each(paths)('GET %s returns 401 without a key', async (path) => {
    const { status, body } = await gigs.send('GET', path, { key: null })
    expect(status).toBe(401)
    expect(body).toEqual({
      object: 'error',
      type: 'unauthenticated',
      message: 'Invalid authorization token',
    })
  })

  test.each(['wrong', 'test-key2', 'test-ke', ''])('returns 401 for the key "%s"', async (key) => {
    expect((await gigs.send('GET', '/projects/dev', { key })).status).toBe(401)
  })

  test('is checked before the body is parsed', async () => {
    expect((await gigs.send('POST', '/projects/dev/users', { key: null, body: '{' })).status).toBe(
      401,
    )
  })
})

describe('unknown paths', () => {
  test.each([
    ['GET', '/projects/other/plans'],
    ['GET', '/projects/dev/nothing'],
    ['PUT', '/projects/dev/users'],
    ['GET', '/projects/dev/plans/pln_x'],
    ['GET', '/projects/dev/users/%2e%2e%2fplans'],
    ['GET', `/projects/dev/users/${'u'.repeat(5000)}`],
  ])('%s %s returns 404', async (method, path) => {
    const response = await gigs.send(method, path)
    expect(response.status).toBe(404)
    expect(response.body).toMatchObject({ object: 'error', type: 'notFound' })
  })

  test('returns 404 before it validates the query and the body', async () => {
    for (const query of ['nonsense=1', 'limit=1&limit=2']) {
      expect((await gigs.get(`/subscriptions/sub_x?${query}`)).status).toBe(404)
    }
    expect((await gigs.patch('/users/usr_x', '{')).status).toBe(404)
  })
})

describe('known paths', () => {
  test('accepts repeated slashes', async () => {
    expect((await gigs.send('GET', '//projects/dev//plans')).status).toBe(200)
  })

  test('HEAD returns the status of GET; OPTIONS lists the methods', async () => {
    const head = await gigs.send('HEAD', '/projects/dev')
    expect([head.status, head.body]).toEqual([200, ''])
    const options = await gigs.send('OPTIONS', '/projects/dev')
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      expect.stringContaining('PATCH'),
    ])
  })

  test('returns the project, with Payments or with Billing', async () => {
    expect((await gigs.get('')).body).toMatchObject({
      id: 'dev',
      billing: null,
      payments: { currency: 'USD' },
    })
    await gigs.control('settings', { project: 'billing' })
    expect((await gigs.get('')).body).toMatchObject({
      payments: null,
      billing: { currency: 'USD' },
    })
    const all = await gigs.send('GET', '/projects')
    expect(at(all, 'items', 0, 'id')).toBe('dev')
  })
})
