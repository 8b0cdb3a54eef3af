import { z } from 'zod'

const resource = z.looseObject({ object: z.string(), id: z.string() })
const list = z.object({ object: z.literal('list'), items: z.array(resource) })
const session = resource.extend({ url: z.string() })
const problem = z.object({ object: z.literal('error'), type: z.string(), message: z.string() })

export type Resource = z.output<typeof resource>

/** Where the sandbox is; `world.ts` started it. */
export const origin = process.env['CONTRACT_GIGS_URL'] ?? ''

const project = '/projects/dev'

/**
 * The Gigs API as its documentation tells it, with the key of the project. Paths are those below the project.
 * An error of the API is thrown, as `POST /users: 422 invalid: …`.
 */
export const gigs = {
  get: async (path: string) => call('GET', project + path),
  list: async (path: string) => list.parse(await call('GET', project + path)).items,
  post: async (path: string, body: object = {}) =>
    resource.parse(await call('POST', project + path, body)),
  search: async (path: string, body: object) =>
    list.parse(await call('POST', project + path, body)).items,
  /** Makes a Connect Session; its `url` is in this answer only. */
  connect: async (body: object) =>
    session.parse(await call('POST', `${project}/connectSessions`, body)),
  /** The providers that numbers are brought from; they belong to no project. */
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
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const { type, message } = problem.parse(answer)
  throw new Error(`${method} ${path}: ${response.status} ${type}: ${message}`)
}
