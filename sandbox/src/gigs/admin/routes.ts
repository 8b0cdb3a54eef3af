import { Hono, type Context, type Next } from 'hono'
import { z } from 'zod'
import { emailField, userFields } from '../api/fields'
import { byPathId } from '../api/path-id'
import { serializeProfile } from '../api/serializers'
import { readStrictly } from '../api/read'
import { advanceClock } from '../clock'
import { customerOf, makeScenario } from './customers'
import { bodyOf, done } from './forms'
import { applyRules, ruleCases } from './rules'
import { changeSettingsBody, listSettings, writeSettings } from './settings-routes'
import { trafficRoutes } from './traffic-routes'
import { webhookRoutes } from './webhook-routes'
import { installEsim } from '../domain/esim-installation'
import { expireSession, isExpired } from '../domain/sessions'
import { ApiError, errorResponse, notFound } from '../errors'
import { dropEvents } from '../events/record'
import { overviewRoutes } from './overview-routes'
import { scenarios } from '../seed/scenarios'
import { seedIfEmpty } from '../seed/seed'
import type { ConnectSession, Gigs } from '../model/state'
import type { Traffic } from './traffic'

const YEAR_SECONDS = 366 * 24 * 60 * 60

const customerBody = z.strictObject({
  scenario: z.string(),
  email: emailField.exactOptional(),
  ...userFields,
})
const clockBody = z.strictObject({ advanceSeconds: z.int().min(0).max(YEAR_SECONDS) })
const nothing = z.strictObject({})

/** What tests and people turn in the sandbox, under /sandbox. Not part of the Gigs API: it needs no key. */
export function adminRoutes(gigs: Gigs, traffic: Traffic): Hono {
  const app = new Hono()
  app.onError((error, c) => errorResponse(c, error))
  app.use(ownPagesOnly(gigs.origin))
  overviewRoutes(app, gigs, traffic)
  app.get('/scenarios', (c) =>
    c.json(
      [...scenarios].map(([name, { description }]) => ({
        name,
        description,
        says: description, // the former name, kept as an alias
      })),
    ),
  )
  app.post('/customers', async (c) => {
    const wish = readStrictly(customerBody, await bodyOf(c), 'property')
    const made = gigs.change(() => {
      const customer = makeScenario(gigs, wish)
      dropEvents(gigs)
      return customer
    })
    return done(c, made, 201)
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
  app.post('/rules', async (c) => {
    const cases = readStrictly(ruleCases, await bodyOf(c), 'property')
    return c.json(applyRules(gigs, cases))
  })
  app.get('/sessions/:id', (c) => c.json(sessionState(gigs, findSession(gigs, c))))
  app.post('/sessions/:id/expire', (c) => {
    const expired = gigs.change(() => expireSession(gigs, findSession(gigs, c)))
    return done(c, sessionState(gigs, expired))
  })
  app.post('/sims/:id/install', (c) => {
    const sim = byPathId('sims')(gigs, c.req.param())
    return done(c, serializeProfile(gigs.change(() => installEsim(gigs, sim))) ?? {})
  })
  trafficRoutes(app, traffic)
  webhookRoutes(app, gigs)
  return app
}

function findSession(gigs: Gigs, c: Context): ConnectSession {
  const session = gigs.store.get('connectSessions', c.req.param('id') ?? '')
  if (!session) throw notFound('Connect Session')
  return session
}

function sessionState(gigs: Gigs, session: ConnectSession) {
  const { id, user, createdAt, expiresAt } = session
  return {
    id,
    state: isExpired(gigs, session) ? 'expired' : session.state,
    user,
    createdAt,
    expiresAt,
  }
}

// The controls need no key, so no other site's page may send to them. Scripts and tests send no Origin.
function ownPagesOnly(origin: string) {
  return async (c: Context, next: Next) => {
    const from = c.req.header('origin')
    const site = c.req.header('sec-fetch-site')
    const isForeign = (from !== undefined && from !== origin) || site === 'cross-site'
    if (isForeign && !(c.req.method === 'GET' && from === undefined)) {
      throw new ApiError('permissionDenied', 'Only pages of the sandbox itself may do this.')
    }
    return next()
  }
}
