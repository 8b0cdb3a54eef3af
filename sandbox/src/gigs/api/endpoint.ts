import { z } from 'zod'
import type { Gigs } from '../model/state'
import { readJson, readParameters, readStrictly } from './read'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export type Params = Record<string, string>

/** A request whose headers have been checked. */
type ReceivedRequest = { params: Params; query: URLSearchParams; text: () => string }

/** One method on one path. The server and the OpenAPI document are built from the same list of endpoints. */
export type Endpoint = {
  method: Method
  path: string
  /** Creates respond with `settings.createStatus` (201 by default), all other endpoints with 200. */
  isCreate: boolean
  query: z.ZodObject
  body: z.ZodObject
  /** Schema of a successful response. */
  response: z.ZodType
  handle: (gigs: Gigs, request: ReceivedRequest) => object
}

/** Path prefix of everything that belongs to a project. */
export const PROJECT_PATH = '/projects/:project'

/** Accepts no parameters or properties. */
export const none = z.strictObject({})

type Call<Found, Query extends z.ZodObject, Body extends z.ZodObject> = {
  found: Found
  query: z.output<Query>
  body: z.output<Body>
  /** The query as it was sent, after validation. */
  parameters: Record<string, string>
}

type Definition<Found, Query extends z.ZodObject, Body extends z.ZodObject> = {
  method: Method
  path: string
  isCreate?: boolean
  /** Returns the object that the path names. @throws ApiError 404 if there is none. */
  find: (gigs: Gigs, params: Params) => Found
  query: Query
  body: Body
  response: z.ZodType
  run: (gigs: Gigs, call: Call<Found, Query, Body>) => object
}

/**
 * Creates an endpoint that validates in the order of the contract (docs/gigs-api.md#validation-rules): path, then
 * query, then body. The headers are checked before. Anything that is not declared is rejected.
 */
export function endpoint<Found, Query extends z.ZodObject, Body extends z.ZodObject>(
  definition: Definition<Found, Query, Body>,
): Endpoint {
  const { method, path, isCreate = false, find, run } = definition
  return {
    method,
    path,
    isCreate,
    query: definition.query,
    body: definition.body,
    response: definition.response,
    handle(gigs, request) {
      const found = find(gigs, request.params)
      const parameters = readParameters(request.query)
      const query = readStrictly(definition.query, parameters, 'parameter')
      const json = method === 'GET' ? {} : readJson(request.text())
      const body = readStrictly(definition.body, json, 'property')
      return run(gigs, { found, query, body, parameters })
    },
  }
}

/** Creates the endpoint that returns a single object. It takes no parameters. */
export function getEndpoint<Found>(
  path: string,
  find: (gigs: Gigs, params: Params) => Found,
  serialize: (gigs: Gigs, found: Found) => object,
  response: z.ZodType,
): Endpoint {
  const run: Definition<Found, typeof none, typeof none>['run'] = (gigs, { found }) =>
    serialize(gigs, found)
  return endpoint({ method: 'GET', path, find, query: none, body: none, response, run })
}
