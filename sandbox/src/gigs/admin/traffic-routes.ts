import type { Hono } from 'hono'
import { readStrictly } from '../api/read'
import { bodyOf, done } from './forms'
import { faultBody } from './faults'
import type { Traffic } from './traffic'

/** What the API was asked, and what goes wrong next. */
export function trafficRoutes(app: Hono, traffic: Traffic): void {
  app.get('/faults', (c) => c.json(traffic.faults))
  app.post('/faults', async (c) => {
    const fault = readStrictly(faultBody, await bodyOf(c), 'property')
    traffic.faults.push(fault)
    return done(c, fault, 201)
  })
  app.delete('/faults', (c) => {
    // All of them, or with `?contains=` those aimed at exactly that, so that tests beside keep theirs.
    const contains = c.req.query('contains')
    traffic.faults = traffic.faults.filter(
      ({ match }) => contains !== undefined && match.contains !== contains,
    )
    return c.json([])
  })
  app.get('/requests', (c) => {
    const contains = c.req.query('contains') ?? ''
    const after = Number(c.req.query('after') ?? 0)
    const isWanted = (call: Traffic['calls'][number]) =>
      call.number > after && JSON.stringify(call).includes(contains)
    return c.json(traffic.calls.filter(isWanted))
  })
  app.delete('/requests', (c) => {
    traffic.calls = []
    return c.json([])
  })
}
