import type { Endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { type Components, type Json, newComponents } from './openapi-schemas'
import { error } from './schemas/common'

/**
 * The API as an OpenAPI 3.1 document, made from the definitions that check requests and that tests check
 * answers with. What only code checks (rules between fields) is not in it.
 */
export function openApi(server: string) {
  const components = newComponents()
  const failure = components.answer('An error: see its type and message.', error)
  const paths: Record<string, Record<string, Json>> = {}
  for (const one of endpoints) {
    const path = (paths[templateOf(one.path)] ??= {})
    path[one.method.toLowerCase()] = operation(one, components)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gigs API, as the sandbox serves it',
      version: '2026-01-29',
      description: 'A sandbox: nothing is sold, charged or sent. Every path needs the API key.',
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

/** A path with its parameters as OpenAPI writes them. */
function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

function operation(endpoint: Endpoint, components: Components): Json {
  const { method, path, body, isCreate, answers } = endpoint
  const hasBody = Object.keys(body.shape).length > 0
  return {
    operationId: operationId(endpoint),
    tags: [tagOf(path)],
    parameters: [
      ...pathParameters(path),
      ...queryParameters(endpoint, components),
      ...keyOf(method),
    ],
    ...(hasBody && { requestBody: components.request(body) }),
    responses: {
      ...successes(isCreate, components.answer('Done.', answers)),
      default: { $ref: '#/components/responses/Error' },
    },
  }
}

// Which of the two a create answers is a switch of the sandbox; the documentation says 201.
function successes(isCreate: boolean, answer: Json): Json {
  return isCreate ? { '200': answer, '201': answer } : { '200': answer }
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

function keyOf(method: string): Json[] {
  if (method !== 'POST' && method !== 'DELETE') return []
  const schema = { type: 'string', minLength: 1, maxLength: 255 }
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema }]
}

// Words of the path in a row: getUsersByUserAddresses.
function operationId({ method, path }: Endpoint): string {
  const words = path.replace(/\/projects\/:project(?=\/)/, '').split(/\W+/)
  return [method.toLowerCase(), ...words.filter(Boolean).map(capitalized)].join('')
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function tagOf(path: string): string {
  const [, first = '', , third] = path.split('/')
  return third ?? first
}
