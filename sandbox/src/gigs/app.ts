import { Hono } from 'hono'
import { openApi } from './api/openapi'
import { apiRoutes } from './api/routes'
import { connectRoutes } from './connect/routes'
import { controlRoutes } from './admin/routes'
import { actingAs } from './events/record'
import { openGigs } from './gigs'
import { collapsedPath } from './paths'
import { seedIfEmpty } from './seed/seed'
import type { GigsOptions } from './model/state'
import { newTraffic, observe } from './admin/traffic'
import { sendWebhooks } from './webhooks/send'

/**
 * Gigs in one function from Request to Response: the API, Connect at /checkout and /portal, and the controls
 * at /sandbox. Everything is kept in the store, so a new one on the same file goes on where this one ended.
 */
export function createGigs(options: GigsOptions) {
  const gigs = openGigs(options)
  seedIfEmpty(gigs)
  const traffic = newTraffic()
  const webhooks = sendWebhooks(gigs)
  const api = apiRoutes(actingAs(gigs, 'apiKey'))

  const app = new Hono({ getPath: collapsedPath })
  app.use(async (_, next) => {
    gigs.change(() => null) // what has come due happens before anyone looks
    await next()
  })
  app.route('/', connectRoutes(actingAs(gigs, 'user')))
  app.route('/sandbox', controlRoutes(gigs, traffic))
  app.get('/openapi.json', (c) => c.json(openApi(gigs.origin)))
  app.all('*', (c) => observe(api, traffic, c.req.raw))

  return {
    fetch: async (request: Request): Promise<Response> => app.fetch(request),
    /** Stops sending webhooks; what was not delivered is kept for the next start. */
    close: () => webhooks.close(),
    /** The demo customers, for the sign-in page of the identity provider. */
    customers: () =>
      gigs.store
        .list('demoCustomers')
        .map(({ id, name, says }) => ({ email: id, name, description: says, says })),
  }
}
