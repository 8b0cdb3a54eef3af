import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { ApiError, errorResponse } from '../errors'
import { collapsedPath } from '../paths'
import type { Gigs } from '../model/state'
import type { Body } from './body'
import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { readIdempotencyKey, runIdempotently } from './idempotency'

type Env = { Bindings: { body: Body } }

const ALLOWED_METHODS = 'GET, HEAD, POST, PATCH, DELETE, OPTIONS'

/**
 * The Gigs API (docs/gigs-api.md#authentication, docs/gigs-api.md#errors, docs/gigs-api.md#lists,
 * docs/gigs-api.md#connect-sessions and docs/gigs-api.md#endpoints). Without a valid key, every path responds with
 * 401, even an unknown one.
 */
export function apiRoutes(gigs: Gigs): Hono<Env> {
  const app = new Hono<Env>({ getPath: collapsedPath })
  const isKey = keyCheck(gigs.apiKey)
  app.onError((error, c) => errorResponse(c, error))
  app.notFound((c) => errorResponse(c, new ApiError('notFound', 'No such endpoint.')))
  app.use(async (c, next) => {
    if (!isKey(c.req.header('authorization'))) {
      return errorResponse(c, new ApiError('unauthenticated', 'Invalid authorization token'))
    }
    return next()
  })
  app.options('*', (c) => c.body(null, 204, { allow: ALLOWED_METHODS }))
  for (const endpoint of endpoints) {
    app.on(endpoint.method, endpoint.path, (c) => {
      const { status, body } = serve(gigs, endpoint, c)
      return c.json(body, status)
    })
  }
  return app
}

// Synchronous, so that two requests with the same idempotency key cannot both run.
function serve(gigs: Gigs, { method, isCreate, handle }: Endpoint, c: Context<Env>) {
  const key = readIdempotencyKey(method, c.req.header('idempotency-key') ?? null)
  const { project = gigs.project, ...params } = c.req.param()
  if (project !== gigs.project) throw new ApiError('notFound', 'No such project.')
  const query = new URL(c.req.url).searchParams
  const scope = key === null ? null : `${method} ${c.req.path} ${key}`
  return gigs.change(() =>
    runIdempotently(gigs, scope, () => {
      const body = handle(gigs, { params, query, text: () => c.env.body.text() })
      return { status: isCreate ? gigs.settings().createStatus : 200, body }
    }),
  )
}

function keyCheck(apiKey: string) {
  const expected = digest(apiKey)
  return (header: string | undefined) => {
    const [, token = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
    return timingSafeEqual(digest(token), expected)
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
