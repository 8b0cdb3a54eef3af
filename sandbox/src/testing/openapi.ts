import { z } from 'zod'
import { openApi } from '../gigs/api/openapi'

export type ApiResponse = { status: number; headers: Headers; body: unknown }

// Serialized, as clients receive it.
const document: unknown = JSON.parse(JSON.stringify(openApi('http://127.0.0.1:4999')))
const validators = new Map<string, z.ZodType>()

/**
 * Returns how a response differs from the API's OpenAPI document, or null if it does not. Responses that are not
 * part of the API and injected faults are not checked.
 */
export function findSchemaViolation(
  method: string,
  target: string,
  response: ApiResponse,
): string | null {
  const [path = ''] = target.replaceAll(/\/{2,}/g, '/').split('?')
  if (!/^\/(projects|serviceProviders|deviceModels|deviceModelBrands|testing)(\/|$)/.test(path)) {
    return null
  }
  const isInjected = response.headers.has('x-sandbox-fault') || response.body === ''
  if (isInjected || !['GET', 'POST', 'PATCH', 'DELETE'].includes(method)) return null
  const [status, documented] = pickResponse(documentedResponses(method, path), response.status)
  if (documented === undefined) return `${method} ${path}: ${response.status} is not documented.`
  const validator = validatorFor(`${method} ${templateFor(path)} ${status}`, documented)
  const result = validator.safeParse(response.body)
  if (result.success) return null
  return `${method} ${path} ${response.status} is not as documented: ${z.prettifyError(result.error)}`
}

function documentedResponses(method: string, path: string): unknown {
  const template = templateFor(path)
  const operation = template && valueAt(document, 'paths', template, method.toLowerCase())
  // A path or method that is not in the document can only respond with an error.
  return operation ? valueAt(operation, 'responses') : { 404: errorResponse, 401: errorResponse }
}

const errorResponse = { $ref: '#/components/responses/Error' }

function pickResponse(responses: unknown, code: number): [string, unknown] {
  const status = String(code)
  const exact = valueAt(responses, status)
  if (exact !== undefined) return [status, exact]
  return code >= 400 ? ['default', valueAt(responses, 'default')] : [status, undefined]
}

function validatorFor(key: string, response: unknown): z.ZodType {
  const cached = validators.get(key)
  if (cached) return cached
  const isError = valueAt(response, '$ref') !== undefined
  const definition = isError ? valueAt(document, 'components', 'responses', 'Error') : response
  const schema = valueAt(definition, 'content', 'application/json', 'schema')
  const $defs = valueAt(document, 'components', 'schemas')
  const wrapped = JSON.stringify({ $defs, type: 'object', properties: { it: schema } })
  const local = JSON.parse(wrapped.replaceAll('#/components/schemas/', '#/$defs/'))
  const check = z.fromJSONSchema(local).transform((value) => value)
  const validator = z.preprocess((it) => ({ it }), check)
  validators.set(key, validator)
  return validator
}

// Literal paths take precedence over paths with parameters, as in the router.
function templateFor(path: string): string | null {
  const matching = Object.keys(Object(valueAt(document, 'paths'))).filter((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  return matching.toSorted((a, b) => a.split('{').length - b.split('{').length)[0] ?? null
}

function valueAt(root: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    root,
  )
}
