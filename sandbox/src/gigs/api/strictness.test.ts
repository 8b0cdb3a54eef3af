import { describe, expect, test } from 'vitest'
import { at, testGigs, text } from '../../testing/gigs'

const gigs = testGigs()

describe('422', () => {
  test.each([
    ['an unknown parameter', '/plans?page=2', 'page'],
    ['a parameter given twice', '/plans?limit=1&limit=2', 'limit'],
    ['an empty filter', '/subscriptions?user=', 'user'],
    ['an empty status', '/subscriptions?status=', 'status'],
    ['a status outside the set', '/subscriptions?status=active,sleeping', 'status'],
    ['an id over 64 characters', `/subscriptions?user=${'u'.repeat(65)}`, 'user'],
    ['a limit over 200', '/plans?limit=201', 'limit'],
    ['a negative limit', '/plans?limit=-1', 'limit'],
    ['a limit that is no whole number', '/plans?limit=1.5', 'limit'],
    ['a limit in another notation', '/plans?limit=1e1', 'limit'],
    ['after and before', '/plans?after=pln_0data&before=pln_0term', 'after'],
    ['an unknown cursor', '/plans?after=pln_x', 'after'],
    ['a parameter on a single object', '/plans/pln_0data?expand=1', 'expand'],
    ['a parameter named like a property of objects', '/plans?__proto__=1', '__proto__'],
  ])('%s', async (_, path, named) => {
    const answer = await gigs.get(path)
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ object: 'error', type: 'invalid' })
    expect(text(answer, 'message')).toContain(named)
  })

  test.each([
    ['an unknown property', { email: 'a@example.com', nickname: 'A' }, 'nickname'],
    [
      'a property given twice',
      '{"email":"a@example.com","fullName":"A","fullName":"B"}',
      'fullName',
    ],
    [
      'one given twice, spelled with an escape',
      '{"email":"a@example.com","ema\\u0069l":"b@example.com"}',
      'email',
    ],
    ['a wrong type', { email: 'a@example.com', fullName: 7 }, 'fullName'],
    ['a wrong format', { email: 'a@example.com', birthday: '17.05.1990' }, 'birthday'],
    ['an array', [], 'body'],
    ['null', 'null', 'body'],
  ])('%s in a body', async (_, body, named) => {
    const answer = await gigs.post('/users', body)
    expect(answer.status).toBe(422)
    expect(text(answer, 'message')).toContain(named)
  })

  test('names all missing properties in one message, without a code', async () => {
    const answer = await gigs.post('/subscriptions', {})
    expect(text(answer, 'message')).toBe('Missing required properties: plan, user.')
    expect(at(answer, 'code')).toBeUndefined()
  })

  test('a body over 1 MB', async () => {
    const answer = await gigs.post('/users', {
      email: 'a@example.com',
      fullName: 'x'.repeat(2_000_000),
    })
    expect(answer.status).toBe(422)
    expect(text(answer, 'message')).toContain('1 MB')
  })

  test.each(['', 'k'.repeat(256)])('an idempotency key of a wrong length', async (key) => {
    const answer = await gigs.post('/users', { email: 'k@example.com' }, { 'idempotency-key': key })
    expect(answer.status).toBe(422)
  })
})

describe('400', () => {
  test.each(['{', '{"email":}', "{'email':1}", 'email=a'])('the body %s', async (body) => {
    const answer = await gigs.post('/users', body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ object: 'error', type: 'malformed' })
  })
})
