import { expect, test } from 'vitest'
import { DatabaseError } from '@/lib/db/errors'
import { GigsError } from '@/lib/gigs/errors'
import { errorFacts } from '@/lib/log'

test('of a refusal by Gigs the log says its code, its message and its request', () => {
  const facts = {
    call: 'unit',
    status: 422,
    type: 'invalid',
    code: 'a',
    said: 'no',
    requestId: 'r',
  }
  expect(errorFacts(new GigsError('refused', facts))).toEqual({
    error: 'Gigs unit: refused 422 invalid a',
    gigsCode: 'a',
    gigsMessage: 'no',
    gigsRequest: 'r',
  })
})

test('of a failure of the database, its code', () => {
  expect(errorFacts(new DatabaseError('57P01'))).toEqual({ error: 'DatabaseError', code: '57P01' })
})

// As @auth/core builds them: the message holds that of the cause.
class MinifiedAuthError extends Error {
  readonly type = 'EmailSignInError'
}

test('of an error of Auth.js, its type and the code below it, not its message', () => {
  const err = Object.assign(new Error('550 <canary@example.com>'), { code: 'EENVELOPE' })
  const error = new MinifiedAuthError(err.message, { cause: { err, provider: 'nodemailer' } })
  expect(errorFacts(error)).toEqual({ error: 'EmailSignInError', code: 'EENVELOPE' })
})

test.each([[null], ['canary'], [undefined], [{ message: 'canary' }]])(
  '%j says nothing',
  (thrown) => {
    expect(errorFacts(thrown)).toEqual({ error: 'unknown' })
  },
)
