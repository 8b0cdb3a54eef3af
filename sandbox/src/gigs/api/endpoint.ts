import { z } from 'zod'
import type { Gigs } from '../model/state'
import { readJson, readParameters, readStrictly } from './read'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export type Params = Record<string, string>

/** What came, after the headers were checked. */
type Received = { params: Params; query: URLSearchParams; text: () => string }

/** What the documentation and the server are both made from. `isCreate`: answers `settings.createStatus` (201); everything else answers 200. */
export type Endpoint = {
  method: Method
  path: string
  isCreate: boolean
  query: z.ZodObject
  body: z.ZodObject
  answers: z.ZodType // the shape of a success
  answer: (gigs: Gigs, received: Received) => object
}

/** The path of everything that belongs to a project. */
export const P = '/projects/:project'

/** No parameter or property at all. */
export const none = z.strictObject({})

type Call<Found, Query extends z.ZodObject, Body extends z.ZodObject> = {
  found: Found
  query: z.output<Query>
  body: z.output<Body>
  parameters: Record<string, string> // the query as it came, once it was found right
}

type Definition<Found, Query extends z.ZodObject, Body extends z.ZodObject> = {
  method: Method
  path: string
  isCreate?: boolean
  /** Finds what the path names, or throws 404. */
  find: (gigs: Gigs, params: Params) => Found
  query: Query
  body: Body
  /** The shape of a success. */
  answers: z.ZodType
  run: (gigs: Gigs, call: Call<Found, Query, Body>) => object
}

/**
 * One method on one path. The order of checks is the contract's (docs/gigs-api.md#validation-rules): headers
 * come before this, then path, then query and body. What is not declared is refused.
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
    answers: definition.answers,
    answer(gigs, received) {
      const found = find(gigs, received.params)
      const parameters = readParameters(received.query)
      const query = readStrictly(definition.query, parameters, 'parameter')
      const json = method === 'GET' ? {} : readJson(received.text())
      const body = readStrictly(definition.body, json, 'property')
      return run(gigs, { found, query, body, parameters })
    },
  }
}

/** GET on one object: no parameters. */
export function reading<Found>(
  path: string,
  find: (gigs: Gigs, params: Params) => Found,
  serialize: (gigs: Gigs, found: Found) => object,
  answers: z.ZodType,
): Endpoint {
  const run: Definition<Found, typeof none, typeof none>['run'] = (gigs, { found }) =>
    serialize(gigs, found)
  return endpoint({ method: 'GET', path, find, query: none, body: none, answers, run })
}
