import { beforeEach, expect, test, vi } from 'vitest'
import { onRequestError } from '@/instrumentation'
import { DatabaseError } from '@/lib/db/errors'
import { enterRequestContext } from '@/lib/http/request-context'
import { errorFacts, log } from '@/lib/log'
import { reportError } from '@/lib/report-error'

vi.mock('@/lib/report-error', () => ({ reportError: vi.fn() }))
const reported = vi.mocked(reportError)

beforeEach(() => {
  reported.mockReset()
})

const request = { path: '/dashboard?token=canary', method: 'GET', headers: {} }
const context = {
  routerKind: 'App Router',
  routePath: '/dashboard',
  routeType: 'render',
  revalidateReason: undefined,
} as const

test('reports lines of the level error with their facts and the request, and no others', () => {
  enterRequestContext('unit-request')
  log.info({ step: 'created' })
  log.warn({ step: 'busy' })
  expect(reported).not.toHaveBeenCalled()
  log.error({ step: 'failed', ...errorFacts(new DatabaseError('57P01')) })
  const facts = { step: 'failed', error: 'DatabaseError', code: '57P01' }
  expect(reported.mock.calls).toEqual([[{ request: 'unit-request', level: 'error', ...facts }]])
})

test('reports an unexpected error once, with the error itself and without the query of its request', async () => {
  const error = new TypeError('a is not a function')
  await onRequestError(error, request, context)
  await onRequestError(error, request, context)
  expect(reported).toHaveBeenCalledTimes(1)
  const [report] = reported.mock.calls[0] ?? []
  expect(report).toMatchObject({ step: 'unexpected', path: '/dashboard', error })
  expect(JSON.stringify(report)).not.toContain('canary')
})

test('a tracker that throws does not fail the request', () => {
  reported.mockImplementation(() => {
    throw new Error('the tracker is down')
  })
  expect(() => log.error({ step: 'failed' })).not.toThrow()
})
