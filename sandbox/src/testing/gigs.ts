import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Store } from '../store/store'
import { createGigs } from '../gigs/app'
import { type ApiResponse, findSchemaViolation } from './openapi'
import type { Kinds, WebhookTarget } from '../gigs/model/state'

const ORIGIN = 'http://127.0.0.1:4999'
const PROJECT = 'dev'
const API_KEY = 'test-key'

type RequestOptions = { body?: unknown; headers?: Record<string, string>; key?: string | null }

/** Creates a sandbox in a temporary folder and a client for its API. With `webhooks`, it delivers them over HTTP. */
export function testGigs(
  webhooks?: WebhookTarget,
  projectType: 'payments' | 'billing' = 'payments',
) {
  const folder = mkdtempSync(join(tmpdir(), 'gigs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'gigs.jsonl')
  const settings = {
    origin: ORIGIN,
    project: PROJECT,
    projectType,
    apiKey: API_KEY,
    sendMail: noMail,
    ...(webhooks && { webhooks }),
  }
  const open = () => createGigs({ ...settings, store: new Store<Kinds>(file) })
  let gigs = open()

  async function send(
    method: string,
    path: string,
    options: RequestOptions = {},
  ): Promise<ApiResponse> {
    const { body, key = API_KEY } = options
    const headers = new Headers(options.headers)
    if (key !== null) headers.set('authorization', `Bearer ${key}`)
    const json = typeof body === 'string' ? body : JSON.stringify(body)
    const init = { method, headers, ...(body === undefined ? {} : { body: json }) }
    const response = await gigs.fetch(new Request(ORIGIN + path, init))
    const { status, headers: responseHeaders } = response
    const received = { status, headers: responseHeaders, body: parseJson(await response.text()) }
    const violation = findSchemaViolation(method, path, received)
    if (violation !== null) throw new Error(violation)
    return received
  }

  return {
    file,
    send,
    /** Opens the same file again without closing it first, as after a kill. */
    restart: () => void (gigs = open()),
    close: () => gigs.close(),
    customers: () => gigs.customers(),
    get: (path: string) => send('GET', `/projects/${PROJECT}${path}`),
    post: (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      send('POST', `/projects/${PROJECT}${path}`, { body, headers }),
    patch: (path: string, body?: unknown) => send('PATCH', `/projects/${PROJECT}${path}`, { body }),
    delete: (path: string, headers: Record<string, string> = {}) =>
      send('DELETE', `/projects/${PROJECT}${path}`, { headers }),
    control: (path: string, body: unknown = {}) =>
      send('POST', `/sandbox/${path}`, { body, key: null }),
    async customer(scenario: string, more: Record<string, string> = {}) {
      const created = await send('POST', '/sandbox/customers', { body: { scenario, ...more } })
      return {
        email: text(created, 'email'),
        user: scenario === 'new' ? '' : text(created, 'user'),
        subscription: String(at(created, 'subscriptions', 0)),
        payment: String(at(created, 'payments', 0)),
        created,
      }
    },
  }
}

/** Returns the value at a path of the body, or undefined. */
export function at({ body }: { body: unknown }, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    body,
  )
}

/** Returns the string at a path of the body. @throws Error if there is none. */
export function text(response: { body: unknown }, ...path: (string | number)[]): string {
  const value = at(response, ...path)
  if (typeof value === 'string') return value
  throw new Error(`No string at ${path.join('.')} in ${JSON.stringify(response.body)}`)
}

/** Returns the ids of the items of a list. */
export function ids(response: { body: unknown }): unknown[] {
  const items = at(response, 'items')
  return Array.isArray(items) ? items.map((item) => at({ body: item }, 'id')) : []
}

const noMail = () => Promise.resolve()

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return source
  }
}
