import { z } from 'zod'

const resource = z.looseObject({ object: z.string(), id: z.string() })
const list = z.object({ object: z.literal('list'), items: z.array(resource) })
const session = resource.extend({ url: z.string() })
const errorBody = z.object({ object: z.literal('error'), type: z.string(), message: z.string() })

export type Resource = z.output<typeof resource>

/** The origin of the sandbox that `start-sandbox.ts` has started. */
export const origin = process.env['CONTRACT_GIGS_URL'] ?? ''

const PROJECT_PATH = '/projects/dev'

/**
 * A client for the documented Gigs API. Paths are relative to the project. It throws API errors such as
 * `POST /users: 422 invalid: …`.
 */
export const gigs = {
  get: async (path: string) => call('GET', PROJECT_PATH + path),
  list: async (path: string) => list.parse(await call('GET', PROJECT_PATH + path)).items,
  post: async (path: string, body: object = {}) =>
    resource.parse(await call('POST', PROJECT_PATH + path, body)),
  search: async (path: string, body: object) =>
    list.parse(await call('POST', PROJECT_PATH + path, body)).items,
  /** Creates a Connect Session. Only this response contains its `url`. */
  connect: async (body: object) =>
    session.parse(await call('POST', `${PROJECT_PATH}/connectSessions`, body)),
  /** Returns the donor providers, which do not belong to a project. */
  serviceProviders: async () => list.parse(await call('GET', '/serviceProviders')).items,
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${process.env['CONTRACT_GIGS_KEY']}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const result: unknown = await response.json()
  if (response.ok) return result
  const { type, message } = errorBody.parse(result)
  throw new Error(`${method} ${path}: ${response.status} ${type}: ${message}`)
}
