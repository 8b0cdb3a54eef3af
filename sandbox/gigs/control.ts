import { Hono } from 'hono'
import type { Context, Next } from 'hono'
import { z } from 'zod'
import { readBody } from './api/body'
import { emailField, userFields } from './api/fields'
import { readJson, readStrictly } from './api/read'
import { answerError } from './answer-error'
import { advanceClock } from './clock'
import { customerOf, makeScenario } from './control-customers'
import { changeSettingsBody, listSettings, writeSettings } from './control-settings'
import { expireSession } from './effects/sessions'
import { ApiError, notFound } from './errors'
import { faultBody } from './faults'
import { overview } from './overview'
import { scenarios } from './scenarios'
import { seedIfEmpty } from './seed'
import type { Gigs } from './state'
import type { Traffic } from './traffic'

const yearSeconds = 366 * 24 * 60 * 60

const customerBody = z.strictObject({
  scenario: z.string(),
  email: emailField.exactOptional(),
  ...userFields,
})
const clockBody = z.strictObject({ advanceSeconds: z.int().min(0).max(yearSeconds) })
const nothing = z.strictObject({})

/** What tests and people turn in the sandbox, under /sandbox. Not part of the Gigs API: it needs no key. */
export function controlRoutes(gigs: Gigs, traffic: Traffic): Hono {
  const app = new Hono()
  app.onError((error, c) => answerError(c, error))
  app.use(ownPagesOnly(gigs.origin))
  app.get('/', () => overview(gigs, traffic))
  app.get('/scenarios', (c) => c.json([...scenarios].map(([name, { says }]) => ({ name, says }))))
  app.post('/customers', async (c) => {
    const wish = readStrictly(customerBody, await bodyOf(c), 'property')
    return done(
      c,
      gigs.change(() => makeScenario(gigs, wish)),
      201,
    )
  })
  app.get('/customers/:email', (c) => c.json(customerOf(gigs, c.req.param('email'))))
  app.get('/clock', (c) => c.json({ now: gigs.now().toISOString() }))
  app.post('/clock', async (c) => {
    const { advanceSeconds } = readStrictly(clockBody, await bodyOf(c), 'property')
    gigs.change(() => advanceClock(gigs.store, advanceSeconds))
    gigs.change(() => null) // what has come due by now happens before the answer
    return done(c, { now: gigs.now().toISOString() })
  })
  app.post('/reset', async (c) => {
    readStrictly(nothing, await bodyOf(c), 'property')
    gigs.store.clear()
    seedIfEmpty(gigs)
    traffic.calls = []
    traffic.faults = []
    return done(c, { now: gigs.now().toISOString() })
  })
  app.get('/settings', (c) => c.json(listSettings(gigs)))
  app.post('/settings', async (c) => {
    writeSettings(gigs, readStrictly(changeSettingsBody, await bodyOf(c), 'property'))
    return done(c, listSettings(gigs))
  })
  app.post('/sessions/:id/expire', (c) => {
    const session = gigs.store.get('connectSessions', c.req.param('id'))
    if (!session) throw notFound('Connect Session')
    const { id, state } = gigs.change(() => expireSession(gigs, session))
    return done(c, { id, state })
  })
  faultRoutes(app, traffic)
  requestRoutes(app, traffic)
  return app
}

function faultRoutes(app: Hono, traffic: Traffic): void {
  app.get('/faults', (c) => c.json(traffic.faults))
  app.post('/faults', async (c) => {
    const fault = readStrictly(faultBody, await bodyOf(c), 'property')
    traffic.faults.push(fault)
    return done(c, fault, 201)
  })
  app.delete('/faults', (c) => {
    traffic.faults = []
    return c.json([])
  })
}

function requestRoutes(app: Hono, traffic: Traffic): void {
  app.get('/requests', (c) => {
    const contains = c.req.query('contains') ?? ''
    const after = Number(c.req.query('after') ?? 0)
    const calls = traffic.calls.filter(
      (call) => call.number > after && JSON.stringify(call).includes(contains),
    )
    return c.json(calls)
  })
  app.delete('/requests', (c) => {
    traffic.calls = []
    return c.json([])
  })
}

// The controls need no key, so no other site's page may send to them. Scripts and tests send no Origin.
function ownPagesOnly(origin: string) {
  return async (c: Context, next: Next) => {
    const from = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isForeign = (from !== undefined && from !== origin) || site === 'cross-site'
    if (isForeign && !(c.req.method === 'GET' && from === undefined))
      throw new ApiError('permissionDenied', 'Only pages of the sandbox itself may do this.')
    return next()
  }
}

async function bodyOf(c: Context): Promise<unknown> {
  const text = (await readBody(c.req.raw)).text()
  return isForm(c) ? formValues(text) : readJson(text)
}

function formValues(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)]
  return Object.fromEntries(
    fields.map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  )
}

/** A form of the overview page leads back to it; everyone else gets JSON. */
function done(c: Context, answer: object, status: 200 | 201 = 200) {
  return isForm(c) ? c.redirect('/sandbox', 303) : c.json(answer, status)
}

function isForm(c: Context): boolean {
  return c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}
