import { z } from 'zod'
import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { error } from './schemas/common'

/**
 * Returns the OpenAPI 3.1 document of the API. It is built from the same definitions that validate requests, and
 * tests validate responses with it. Rules between several fields are not part of it.
 */
export function openApi(server: string) {
  const components = newComponents()
  const failure = components.response('An error. See its type and message.', error)
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) {
    const path = (paths[templateOf(endpoint.path)] ??= {})
    path[endpoint.method.toLowerCase()] = operation(endpoint, components)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gigs API of the sandbox',
      version: '2026-01-29',
      description: 'A sandbox: nothing is sold, charged or sent. Every path requires the API key.',
    },
    servers: [{ url: server }],
    security: [{ apiKey: [] }],
    paths,
    components: {
      schemas: components.schemas,
      responses: { Error: failure },
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

function operation(endpoint: Endpoint, components: Components): Json {
  const { method, path, body, isCreate, response } = endpoint
  const hasBody = Object.keys(body.shape).length > 0
  return {
    operationId: operationId(endpoint),
    tags: [tagOf(path)],
    parameters: [
      ...pathParameters(path),
      ...queryParameters(endpoint, components),
      ...idempotencyHeader(method),
    ],
    ...(hasBody && { requestBody: components.request(body) }),
    responses: {
      ...successes(isCreate, components.response('Success.', response)),
      default: { $ref: '#/components/responses/Error' },
    },
  }
}

// The sandbox setting `createStatus` switches between the two. The contract says 201.
function successes(isCreate: boolean, response: Json): Json {
  return isCreate ? { '200': response, '201': response } : { '200': response }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters({ query }: Endpoint, components: Components): Json[] {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: components.schemaOf(schema, 'input'),
  }))
}

function idempotencyHeader(method: string): Json[] {
  if (method !== 'POST' && method !== 'DELETE') return []
  const schema = { type: 'string', minLength: 1, maxLength: 255 }
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema }]
}

// GET /users/:user/addresses becomes getUsersUserAddresses.
function operationId({ method, path }: Endpoint): string {
  const labels = path.replace(/\/projects\/:project(?=\/)/, '').split(/\W+/)
  return [method.toLowerCase(), ...labels.filter(Boolean).map(capitalized)].join('')
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function tagOf(path: string): string {
  const [, first = '', , third] = path.split('/')
  return third ?? first
}

type Json = { [name: string]: unknown }

type Components = ReturnType<typeof newComponents>

/** Converts Zod schemas to JSON Schema. Schemas with an id become components and are referenced. */
function newComponents() {
  const schemas: Json = {}

  function schemaOf(schema: unknown, io: 'input' | 'output'): Json {
    // Wrapped in an object, so that a schema with an id becomes a reference as well.
    const wrapped = z.object({ it: isSchema(schema) ? schema : z.unknown() })
    const json = z.toJSONSchema(wrapped, { io, unrepresentable: 'any' })
    const { properties, $defs = {} }: { properties?: Json; $defs?: Json } =
      withComponentReferences(json)
    for (const [name, definition] of Object.entries($defs)) schemas[name] = withoutId(definition)
    const it = properties?.['it']
    return isJson(it) ? it : {}
  }

  const content = (schema: Json) => ({ 'application/json': { schema } })
  return {
    schemas,
    schemaOf,
    response: (description: string, schema: z.ZodType): Json => ({
      description,
      content: content(schemaOf(schema, 'output')),
    }),
    request(body: z.ZodObject): Json {
      const schema = schemaOf(body, 'input')
      return { required: 'required' in schema, content: content(schema) }
    },
  }
}

function withComponentReferences(schema: object): Json {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')
  return JSON.parse(text)
}

function withoutId(definition: unknown): unknown {
  if (!isJson(definition)) return definition
  const { id: _, ...rest } = definition
  return rest
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSchema(value: unknown): value is z.ZodType {
  return value instanceof z.ZodType
}
