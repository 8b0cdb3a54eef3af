import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { at, ids, testGigs } from '../../testing/gigs'
import { endpoints } from './endpoints'

const gigs = testGigs()
const knownIds: string[] = [
  'dev',
  'auto',
  'sim_test_esim',
  'pln_0everyday',
  'add_0messages',
  'svp_0other',
]

// Real ids of every kind, so that many of the requests find their object.
beforeAll(async () => {
  for (const scenario of ['active', 'canceled', 'porting-declined', 'payment-to-confirm', 'psim']) {
    const { created } = await gigs.customer(scenario)
    for (const value of Object.values(Object(created.body)).flat()) {
      if (typeof value === 'string') knownIds.push(value)
    }
  }
  for (const kind of ['sims', 'usageBalances?', 'subscriptions']) {
    for (const id of ids(await gigs.get(`/${kind}`))) knownIds.push(String(id))
  }
  const intent = { type: 'viewSubscriptions' }
  knownIds.push(String(at(await gigs.post('/connectSessions', { intent }), 'id')))
})

const anId = fc.nat().map((pick) => knownIds[pick % knownIds.length] ?? 'dev')
const word = fc.oneof(
  { weight: 6, arbitrary: anId },
  fc.string({ maxLength: 80 }),
  fc.constantFrom('active', 'now', 'eSIM', '10', '-1', '200', '', 'a@example.com', '+19595550110'),
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: word },
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(1, 0, -1, true, null, [], {}),
  fc.array(word, { maxLength: 3 }),
)

const call = fc.constantFrom(...endpoints).chain((endpoint) =>
  fc.record({
    endpoint: fc.constant(endpoint),
    params: fc.array(word, { minLength: 3, maxLength: 3 }),
    query: fc.dictionary(nameOf(endpoint.query.shape), word, { maxKeys: 3 }),
    body: fc.oneof(
      { weight: 8, arbitrary: fc.dictionary(nameOf(endpoint.body.shape), value, { maxKeys: 5 }) },
      fc.jsonValue(),
      fc.constantFrom('{', '[1', '"', '\u0000'),
    ),
  }),
)

function nameOf(shape: object) {
  const names = Object.keys(shape)
  const junk = fc.constantFrom('x', '__proto__', 'constructor', 'limit')
  return names.length === 0
    ? junk
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, junk)
}

function pathOf(path: string, params: string[]): string {
  const rest = [...params]
  return path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'project' ? 'dev' : encodeURIComponent(rest.shift() ?? 'x') || 'x',
  )
}

test('responds to 2,000 generated requests as documented, and never with 5xx', async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(call, async ({ endpoint, params, query, body }) => {
      const { method, path } = endpoint
      const search = new URLSearchParams(query).toString()
      const target = `${pathOf(path, params)}${search && `?${search}`}`
      // `send` throws if the OpenAPI document does not describe the response.
      const { status } = await gigs.send(method, target, method === 'GET' ? {} : { body })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status < 500, `${method} ${target} ${status}`).toBe(true)
    }),
    { numRuns: 2000 },
  )
  expect(statuses.get(200)).toBeGreaterThan(100)
  expect(statuses.get(422)).toBeGreaterThan(100)
}, 300_000)
