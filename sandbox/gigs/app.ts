import { Hono } from 'hono'
import { apiRoutes } from './api/routes'
import { connectRoutes } from './connect/routes'
import { controlRoutes } from './control'
import { openGigs } from './gigs'
import { collapsedPath } from './paths'
import { seedIfEmpty } from './seed'
import type { GigsOptions } from './state'
import { newTraffic, observe } from './traffic'

/**
 * Gigs in one function from Request to Response: the API, Connect at /checkout and /portal, and the controls
 * at /sandbox. Everything is kept in the store, so a new one on the same file goes on where this one ended.
 */
export function createGigs(options: GigsOptions) {
  const gigs = openGigs(options)
  seedIfEmpty(gigs)
  const traffic = newTraffic()
  const api = apiRoutes(gigs)

  const app = new Hono({ getPath: collapsedPath })
  app.use(async (_, next) => {
    gigs.change(() => null) // what has come due happens before anyone looks
    await next()
  })
  app.route('/', connectRoutes(gigs))
  app.route('/sandbox', controlRoutes(gigs, traffic))
  app.all('*', (c) => observe(api, traffic, c.req.raw))

  return {
    fetch: async (request: Request): Promise<Response> => app.fetch(request),
    /** The demo customers, for the sign-in page of the identity provider. */
    customers: () =>
      gigs.store.list('demoCustomers').map(({ id, name, says }) => ({ email: id, name, says })),
  }
}
