import type { Hono } from 'hono'
import { type MailFault, mailFaultBody, removeMailFaults } from '../../mail/faults'
import { emptyBody, parseBody, respond } from './forms'
import { faultBody } from './faults'
import type { Traffic } from './traffic'

/** Lists and clears the logged API calls and the faults, and adds faults. */
export function trafficRoutes(app: Hono, traffic: Traffic): void {
  app.get('/faults', (c) => c.json(traffic.faults))
  app.post('/faults', async (c) => {
    const fault = await parseBody(c, faultBody)
    traffic.faults.push(fault)
    return respond(c, fault, 201)
  })
  app.delete('/faults', (c) => {
    // All faults, or with `?contains=` only those with this `match.contains`, so that parallel tests keep theirs.
    const contains = c.req.query('contains')
    traffic.faults = traffic.faults.filter(
      ({ match }) => contains !== undefined && match.contains !== contains,
    )
    return c.json([])
  })
  app.get('/requests', (c) => {
    const contains = c.req.query('contains') ?? ''
    const after = Number(c.req.query('after') ?? 0)
    const isMatch = (call: Traffic['calls'][number]) =>
      call.number > after && JSON.stringify(call).includes(contains)
    return c.json(traffic.calls.filter(isMatch))
  })
  app.delete('/requests', (c) => {
    traffic.calls = []
    return c.json([])
  })
}

/** Lists, adds and removes the faults of the mail server. */
export function mailFaultRoutes(app: Hono, mailFaults: MailFault[]): void {
  app.get('/mail-faults', (c) => c.json(mailFaults))
  app.post('/mail-faults', async (c) => {
    const fault = await parseBody(c, mailFaultBody)
    mailFaults.push({ ...fault })
    return respond(c, fault, 201)
  })
  app.delete('/mail-faults', (c) => {
    removeMailFaults(mailFaults, c.req.query('to'))
    return c.json(mailFaults)
  })
  // For the button on the overview page, because a form can't send DELETE.
  app.post('/mail-faults/clear', async (c) => {
    await parseBody(c, emptyBody)
    removeMailFaults(mailFaults)
    return respond(c, [])
  })
}
