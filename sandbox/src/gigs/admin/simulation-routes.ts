import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { removeMailFaults } from '../../mail/faults'
import { byPathId } from '../api/lookup'
import { serializeProfile } from '../api/serializers'
import { advanceClock } from '../clock'
import { installEsim } from '../domain/esim-installation'
import { expireSession, isExpired } from '../domain/sessions'
import { notFound } from '../errors'
import type { ConnectSession, Gigs } from '../model/state'
import { seedIfEmpty } from '../seed/seed'
import { emptyBody, parseBody, respond } from './forms'
import { subscriptionRoutes } from './subscription-routes'
import type { Traffic } from './traffic'

const YEAR_SECONDS = 366 * 24 * 60 * 60

const clockBody = z.strictObject({ advanceSeconds: z.int().min(0).max(YEAR_SECONDS) })

/** Routes that make things happen: time passes, sessions expire, eSIMs get installed, everything is reset. */
export function simulationRoutes(app: Hono, gigs: Gigs, traffic: Traffic): void {
  app.get('/clock', (c) => c.json({ now: gigs.now().toISOString() }))
  app.post('/clock', async (c) => {
    const { advanceSeconds } = await parseBody(c, clockBody)
    gigs.change(() => advanceClock(gigs.store, advanceSeconds))
    gigs.change(() => null) // runs everything that has come due before the response
    return respond(c, { now: gigs.now().toISOString() })
  })
  app.post('/reset', async (c) => {
    await parseBody(c, emptyBody)
    gigs.store.clear()
    seedIfEmpty(gigs)
    traffic.calls = []
    traffic.faults = []
    removeMailFaults(gigs.mailFaults)
    return respond(c, { now: gigs.now().toISOString() })
  })
  app.get('/sessions/:id', (c) => c.json(sessionState(gigs, findSession(gigs, c))))
  app.post('/sessions/:id/expire', (c) => {
    const expired = gigs.change(() => expireSession(gigs, findSession(gigs, c)))
    return respond(c, sessionState(gigs, expired))
  })
  subscriptionRoutes(app, gigs)
  app.post('/sims/:id/install', (c) => {
    const sim = byPathId('sims')(gigs, c.req.param())
    return respond(c, serializeProfile(gigs.change(() => installEsim(gigs, sim))) ?? {})
  })
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
