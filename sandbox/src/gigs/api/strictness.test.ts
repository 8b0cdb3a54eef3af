import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()

describe('invalid requests', () => {
  test.each([
    ['an unknown parameter', '/plans?page=2', 'page'],
    ['a duplicate parameter', '/plans?limit=1&limit=2', 'limit'],
    ['an empty filter', '/subscriptions?user=', 'user'],
    ['an empty status', '/subscriptions?status=', 'status'],
    ['a status outside the set', '/subscriptions?status=active,sleeping', 'status'],
    ['an id over 64 characters', `/subscriptions?user=${'u'.repeat(65)}`, 'user'],
    ['a limit over 200', '/plans?limit=201', 'limit'],
    ['a negative limit', '/plans?limit=-1', 'limit'],
    ['a fractional limit', '/plans?limit=1.5', 'limit'],
    ['a limit in another notation', '/plans?limit=1e1', 'limit'],
    ['after and before', '/plans?after=pln_0data&before=pln_0term', 'after'],
    ['an unknown cursor', '/plans?after=pln_x', 'after'],
    ['a parameter on a single object', '/plans/pln_0data?expand=1', 'expand'],
    ['a parameter named like an object property', '/plans?__proto__=1', '__proto__'],
  ])('returns 422 for %s', async (_, path, name) => {
    const response = await gigs.get(path)
    expect(response.status).toBe(422)
    expect(response.body).toMatchObject({ object: 'error', type: 'invalid' })
    expect(text(response, 'message')).toContain(name)
  })

  test.each([
    ['an unknown property', { email: 'a@example.com', nickname: 'A' }, 'nickname'],
    ['a duplicate property', '{"email":"a@example.com","fullName":"A","fullName":"B"}', 'fullName'],
    [
      'a duplicate property with an escape sequence',
      '{"email":"a@example.com","ema\\u0069l":"b@example.com"}',
      'email',
    ],
    ['a wrong type', { email: 'a@example.com', fullName: 7 }, 'fullName'],
    ['a wrong format', { email: 'a@example.com', birthday: '17.05.1990' }, 'birthday'],
    ['an array', [], 'body'],
    ['null', 'null', 'body'],
  ])('returns 422 for %s in a body', async (_, body, name) => {
    const response = await gigs.post('/users', body)
    expect(response.status).toBe(422)
    expect(text(response, 'message')).toContain(name)
  })

  test('lists all missing properties in one message, without a code', async () => {
    const response = await gigs.post('/subscriptions', {})
    expect(text(response, 'message')).toBe('Missing required properties: plan, user.')
    expect(at(response, 'code')).toBeUndefined()
  })

  test('returns 422 for a body over 1 MB', async () => {
    const response = await gigs.post('/users', {
      email: 'a@example.com',
      fullName: 'x'.repeat(2_000_000),
    })
    expect(response.status).toBe(422)
    expect(text(response, 'message')).toContain('1 MB')
  })

  test.each(['', 'k'.repeat(256)])('returns 422 for an idempotency key of %j', async (key) => {
    const response = await gigs.post(
      '/users',
      { email: 'k@example.com' },
      { 'idempotency-key': key },
    )
    expect(response.status).toBe(422)
  })
})

describe('malformed requests', () => {
  test.each(['{', '{"email":}', "{'email':1}", 'email=a'])(
    'returns 400 for the body %s',
    async (body) => {
      const response = await gigs.post('/users', body)
      expect(response.status).toBe(400)
      expect(response.body).toMatchObject({ object: 'error', type: 'malformed' })
    },
  )
})
