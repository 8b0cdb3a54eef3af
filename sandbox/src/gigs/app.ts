import { Hono } from 'hono'
import { openApi } from './api/openapi'
import { apiRoutes } from './api/routes'
import { connectRoutes } from './connect/routes'
import { adminRoutes } from './admin/routes'
import { actingAs } from './events/record'
import { openGigs } from './gigs'
import { collapsedPath } from './paths'
import { listDemoCustomers, seedIfEmpty } from './seed/seed'
import { newTraffic, observe } from './admin/traffic'
import { sendWebhooks } from './webhooks/send'

/**
 * Creates the Gigs side of the sandbox as one `fetch` function: the API, Connect at /checkout and /portal, and the admin
 * routes at /sandbox. All state is in the store, so a new instance on the same file continues where the last one stopped.
 */
export function createGigs(options: Parameters<typeof openGigs>[0]) {
  const gigs = openGigs(options)
  seedIfEmpty(gigs)
  const traffic = newTraffic()
  const webhooks = sendWebhooks(gigs)
  const api = apiRoutes(actingAs(gigs, 'apiKey'))

  const app = new Hono({ getPath: collapsedPath })
  app.use(async (_, next) => {
    gigs.change(() => null) // run everything that has come due before the request reads the state
    await next()
  })
  app.route('/', connectRoutes(actingAs(gigs, 'user')))
  app.route('/sandbox', adminRoutes(gigs, traffic))
  app.get('/openapi.json', (c) => c.json(openApi(gigs.origin)))
  app.all('*', (c) => observe(api, traffic, c.req.raw))

  return {
    fetch: async (request: Request): Promise<Response> => app.fetch(request),
    /** Stops sending webhooks. The next start sends what was not delivered. */
    close: () => webhooks.close(),
    /** Returns the demo customers, for the identity provider's sign-in page. */
    customers: () => listDemoCustomers(gigs),
  }
}
