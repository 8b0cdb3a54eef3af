import { Hono, type Context, type Next } from 'hono'
import { ApiError, errorResponse } from '../errors'
import { invoiceFileRoute } from './invoice-file'
import { receiptRoute } from './receipt'
import type { Gigs } from '../model/state'
import { customerRoutes } from './customer-routes'
import { overviewRoutes } from './overview'
import { ruleRoutes } from './rule-routes'
import { settingsRoutes } from './settings-routes'
import { simulationRoutes } from './simulation-routes'
import type { Traffic } from './traffic'
import { mailFaultRoutes, trafficRoutes } from './traffic-routes'
import { webhookRoutes } from './webhook-routes'

/** The routes at /sandbox, for tests and developers. They are not part of the Gigs API and need no key. */
export function adminRoutes(gigs: Gigs, traffic: Traffic): Hono {
  const app = new Hono()
  app.onError((error, c) => errorResponse(c, error))
  app.use(requireOwnOrigin(gigs.origin))
  overviewRoutes(app, gigs, traffic)
  customerRoutes(app, gigs)
  simulationRoutes(app, gigs, traffic)
  settingsRoutes(app, gigs)
  ruleRoutes(app, gigs)
  trafficRoutes(app, traffic)
  mailFaultRoutes(app, gigs.mailFaults)
  webhookRoutes(app, gigs)
  invoiceFileRoute(app, gigs)
  receiptRoute(app, gigs)
  return app
}

// These routes need no key, so requests from pages of other sites are rejected. Scripts and tests send no Origin header.
function requireOwnOrigin(origin: string) {
  return async (c: Context, next: Next) => {
    const requestOrigin = c.req.header('origin')
    const isForeign =
      (requestOrigin !== undefined && requestOrigin !== origin) ||
      c.req.header('sec-fetch-site') === 'cross-site'
    const isPlainGet = c.req.method === 'GET' && requestOrigin === undefined
    if (isForeign && !isPlainGet) {
      throw new ApiError('permissionDenied', "Only the sandbox's own pages may do this.")
    }
    return next()
  }
}
