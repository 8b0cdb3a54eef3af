import { z } from 'zod'
import { openApi } from '../gigs/api/openapi'
import type { Answer } from './gigs'

/** The document as a client gets it: through JSON. */
const document: unknown = JSON.parse(JSON.stringify(openApi('http://127.0.0.1:4999')))
const checks = new Map<string, z.ZodType>()

/** What is wrong with an answer of the API according to its own document; null: nothing, or it is none of the API's. */
export function undocumented(method: string, target: string, answer: Answer): string | null {
  const [path = ''] = target.replaceAll(/\/{2,}/g, '/').split('?')
  if (!/^\/(projects|serviceProviders|deviceModels|deviceModelBrands|testing)(\/|$)/.test(path)) {
    return null
  }
  const isOrdered = answer.headers.has('x-sandbox-fault') || answer.body === ''
  if (isOrdered || !['GET', 'POST', 'PATCH', 'DELETE'].includes(method)) return null
  const responses = responsesOf(method, path)
  const [status, response] = pick(responses, String(answer.status))
  if (response === undefined) return `${method} ${path}: ${answer.status} is not documented.`
  const result = checkOf(`${method} ${templateFor(path)} ${status}`, response).safeParse(
    answer.body,
  )
  if (result.success) return null
  return `${method} ${path} ${answer.status} is not as documented: ${z.prettifyError(result.error)}`
}

function responsesOf(method: string, path: string): unknown {
  const template = templateFor(path)
  const operation = template && inside(document, 'paths', template, method.toLowerCase())
  // A path or method that is not in the document: only an error can be right.
  return operation ? inside(operation, 'responses') : { 404: errorResponse, 401: errorResponse }
}

const errorResponse = { $ref: '#/components/responses/Error' }

function pick(responses: unknown, status: string): [string, unknown] {
  const exact = inside(responses, status)
  if (exact !== undefined) return [status, exact]
  return Number(status) >= 400 ? ['default', inside(responses, 'default')] : [status, undefined]
}

function checkOf(key: string, response: unknown): z.ZodType {
  const known = checks.get(key)
  if (known) return known
  const isError = inside(response, '$ref') !== undefined
  const found = isError ? inside(document, 'components', 'responses', 'Error') : response
  const schema = inside(found, 'content', 'application/json', 'schema')
  const $defs = inside(document, 'components', 'schemas')
  const whole = JSON.stringify({ $defs, type: 'object', properties: { it: schema } })
  const local = JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/'))
  const check = z.fromJSONSchema(local).transform((value) => value)
  const made = z.preprocess((it) => ({ it }), check)
  checks.set(key, made)
  return made
}

// Literal paths win over those with parameters, as in the router.
function templateFor(path: string): string | null {
  const templates = Object.keys(Object(inside(document, 'paths')))
  const fitting = templates.filter((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )
  return (
    fitting.toSorted((one, other) => one.split('{').length - other.split('{').length)[0] ?? null
  )
}

function inside(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  )
}
