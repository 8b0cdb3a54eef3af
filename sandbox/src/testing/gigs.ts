import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Store } from '../store/store'
import { createGigs } from '../gigs/app'
import { undocumented } from './openapi'
import type { Kinds, WebhookTarget } from '../gigs/model/state'

const origin = 'http://127.0.0.1:4999'
const project = 'dev'
const apiKey = 'test-key'

type Sent = { body?: unknown; headers?: Record<string, string>; key?: string | null }

export type Answer = { status: number; headers: Headers; body: unknown }

/** A sandbox of its own in a temporary folder, called like over the wire; `webhooks` go out for real. */
export function testGigs(webhooks?: WebhookTarget) {
  const folder = mkdtempSync(join(tmpdir(), 'gigs-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'gigs.jsonl')
  const told = webhooks && { webhooks }
  const options = { origin, project, apiKey, sendMail: () => Promise.resolve(), ...told }
  const open = () => createGigs({ ...options, store: new Store<Kinds>(file) })
  let gigs = open()

  async function send(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { body, key = apiKey } = sent
    const headers = new Headers(sent.headers)
    if (key !== null) headers.set('authorization', `Bearer ${key}`)
    const json = typeof body === 'string' ? body : JSON.stringify(body)
    const init = { method, headers, ...(body === undefined ? {} : { body: json }) }
    const response = await gigs.fetch(new Request(origin + path, init))
    const answer = { headers: response.headers, body: parsed(await response.text()) }
    const wrong = undocumented(method, path, { status: response.status, ...answer })
    if (wrong !== null) throw new Error(wrong)
    return { status: response.status, ...answer }
  }

  return {
    file,
    send,
    /** Closes nothing: a new program on the same file, as after a kill. */
    restart: () => void (gigs = open()),
    close: () => gigs.close(),
    customers: () => gigs.customers(),
    get: (path: string) => send('GET', `/projects/${project}${path}`),
    post: (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      send('POST', `/projects/${project}${path}`, { body, headers }),
    patch: (path: string, body?: unknown) => send('PATCH', `/projects/${project}${path}`, { body }),
    delete: (path: string, headers: Record<string, string> = {}) =>
      send('DELETE', `/projects/${project}${path}`, { headers }),
    control: (path: string, body: unknown = {}) =>
      send('POST', `/sandbox/${path}`, { body, key: null }),
    async customer(scenario: string, more: Record<string, string> = {}) {
      const made = await send('POST', '/sandbox/customers', { body: { scenario, ...more } })
      return {
        email: text(made, 'email'),
        user: scenario === 'new' ? '' : text(made, 'user'),
        subscription: String(at(made, 'subscriptions', 0)),
        payment: String(at(made, 'payments', 0)),
        made,
      }
    },
  }
}

/** A value inside an answer's body. */
export function at({ body }: { body: unknown }, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined,
    body,
  )
}

/** The same for a text that must be there. */
export function text(answer: { body: unknown }, ...path: (string | number)[]): string {
  const value = at(answer, ...path)
  if (typeof value === 'string') return value
  throw new Error(`No text at ${path.join('.')} in ${JSON.stringify(answer.body)}`)
}

/** The ids of a list. */
export function ids(answer: { body: unknown }): unknown[] {
  const items = at(answer, 'items')
  return Array.isArray(items) ? items.map((item) => at({ body: item }, 'id')) : []
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer)
  } catch {
    return answer
  }
}
