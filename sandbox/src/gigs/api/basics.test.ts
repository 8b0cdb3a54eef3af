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

describe('401', () => {
  test.each(paths)('without a key: GET %s', async (path) => {
    const { status, body } = await gigs.send('GET', path, { key: null })
    expect(status).toBe(401)
    expect(body).toEqual({
      object: 'error',
      type: 'unauthenticated',
      message: 'Invalid authorization token',
    })
  })

  test.each(['wrong', 'test-key2', 'test-ke', ''])('with the key "%s"', async (key) => {
    expect((await gigs.send('GET', '/projects/dev', { key })).status).toBe(401)
  })

  test('comes before a body that cannot be parsed', async () => {
    expect((await gigs.send('POST', '/projects/dev/users', { key: null, body: '{' })).status).toBe(
      401,
    )
  })
})

describe('404', () => {
  test.each([
    ['GET', '/projects/other/plans'],
    ['GET', '/projects/dev/nothing'],
    ['PUT', '/projects/dev/users'],
    ['GET', '/projects/dev/plans/pln_x'],
    ['GET', '/projects/dev/users/%2e%2e%2fplans'],
    ['GET', `/projects/dev/users/${'u'.repeat(5000)}`],
  ])('%s %s', async (method, path) => {
    const answer = await gigs.send(method, path)
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ object: 'error', type: 'notFound' })
  })

  test('comes before a wrong query and a wrong body', async () => {
    for (const query of ['nonsense=1', 'limit=1&limit=2']) {
      expect((await gigs.get(`/subscriptions/sub_x?${query}`)).status).toBe(404)
    }
    expect((await gigs.patch('/users/usr_x', '{')).status).toBe(404)
  })
})

describe('200', () => {
  test('with repeated slashes', async () => {
    expect((await gigs.send('GET', '//projects/dev//plans')).status).toBe(200)
  })

  test('HEAD answers like GET without a body; OPTIONS names the methods', async () => {
    const head = await gigs.send('HEAD', '/projects/dev')
    expect([head.status, head.body]).toEqual([200, ''])
    const options = await gigs.send('OPTIONS', '/projects/dev')
    expect([options.status, options.headers.get('allow')]).toEqual([
      204,
      expect.stringContaining('PATCH'),
    ])
  })

  test('the project, with Payments or with Billing', async () => {
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
