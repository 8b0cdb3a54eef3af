import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DatabaseError } from '@/lib/db/errors'
import { GigsError } from '@/lib/gigs/errors'
import { errorFacts } from '@/lib/log'
import { sourceFiles } from '@/lib/testing/source'

test('logs the code, the message and the request id of a refusal by Gigs', () => {
  const facts = {
    call: 'unit',
    status: 422,
    type: 'invalid',
    code: 'a',
    gigsMessage: 'no',
    requestId: 'r',
    details: [
      { property: 'city', code: 'b' },
      { property: 'state', code: 'c' },
    ],
  }
  expect(errorFacts(new GigsError('refused', facts))).toEqual({
    error: 'Gigs unit: refused 422 invalid a',
    gigsCode: 'a',
    gigsMessage: 'no',
    gigsRequest: 'r',
    gigsDetails: 'city b, state c',
  })
})

test('logs the code of a database error', () => {
  expect(errorFacts(new DatabaseError('57P01'))).toEqual({ error: 'DatabaseError', code: '57P01' })
})

// Like an error of @auth/core, whose message contains the message of its cause.
class MinifiedAuthError extends Error {
  readonly type = 'EmailSignInError'
}

test('logs the type of an Auth.js error and the code of its cause, but not its message', () => {
  const err = Object.assign(new Error('550 <canary@example.com>'), { code: 'EENVELOPE' })
  const error = new MinifiedAuthError(err.message, { cause: { err, provider: 'nodemailer' } })
  expect(errorFacts(error)).toEqual({ error: 'EmailSignInError', code: 'EENVELOPE' })
})

test.each([[null], ['canary'], [undefined], [{ message: 'canary' }]])(
  'logs %j as unknown',
  (thrown) => {
    expect(errorFacts(thrown)).toEqual({ error: 'unknown' })
  },
)

test('docs/operations.md explains each step of the log', () => {
  const table = readFileSync('docs/operations.md', 'utf8')
  const steps = sourceFiles().flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bstep: '(\w+)'/g)].map(([, step = '']) => step),
  )
  expect(steps.length).toBeGreaterThan(30)
  const missing = new Set(steps.filter((step) => !table.includes(`\`${step}\``)))
  expect([...missing]).toEqual([])
})
