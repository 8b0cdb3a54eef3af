import { setTimeout as wait } from 'node:timers/promises'
import type { Hono } from 'hono'
import { readBody, type Body } from '../api/body'
import { cutResponse, faultResponse, takeFault, type Call, type Fault } from './faults'
import { collapsedPath } from '../paths'

type LoggedCall = {
  number: number
  id: string // in the response header x-request-id
  at: string
  method: string
  path: string
  status: number // 0: the connection was closed
  ms: number
  idempotencyKey: string | null
  faulted: boolean
  body: unknown
}

/** The logged API calls and the pending faults, in memory only. `counted` is the number of calls since the start. */
export type Traffic = { calls: LoggedCall[]; faults: Fault[]; counted: number }

type Api = Hono<{ Bindings: { body: Body } }>

const MAX_CALLS = 2000
const MAX_BODY_LENGTH = 16 * 1024

export function newTraffic(): Traffic {
  return { calls: [], faults: [], counted: 0 }
}

/**
 * Handles an API call, applies a matching fault, and logs the call without secrets. Each response has an id of its own
 * (docs/gigs-api.md#request-ids).
 */
export async function observe(api: Api, traffic: Traffic, request: Request): Promise<Response> {
  const started = performance.now()
  const body = await readBody(request)
  const call = { method: request.method, path: pathOf(request), text: textOf(body) }
  const fault = takeFault(traffic.faults, call)
  if (fault?.delayMs) await wait(fault.delayMs)
  const replaced = fault && !fault.after ? faultResponse(fault) : null
  const handled = replaced ?? (await api.fetch(request, { body }))
  const full = (fault?.after && faultResponse(fault)) || handled
  const response = fault?.cut ? await cutResponse(full) : full
  const id = crypto.randomUUID()
  response.headers.set('x-request-id', id)
  log(traffic, call, {
    id,
    status: fault?.close ? 0 : response.status,
    ms: Math.round(performance.now() - started),
    idempotencyKey: request.headers.get('idempotency-key'),
    faulted: fault !== null,
  })
  return response
}

function log(
  traffic: Traffic,
  { method, path, text }: Call,
  result: Pick<LoggedCall, 'id' | 'status' | 'ms' | 'idempotencyKey' | 'faulted'>,
): void {
  const number = ++traffic.counted
  const at = new Date().toISOString()
  const isLong = text.length > MAX_BODY_LENGTH
  const body = isLong ? `(${text.length} characters, too many to log)` : redact(text)
  traffic.calls.push({ number, at, method, path, ...result, body })
  if (traffic.calls.length > MAX_CALLS) traffic.calls.splice(0, traffic.calls.length - MAX_CALLS)
}

function pathOf(request: Request): string {
  return collapsedPath(request) + new URL(request.url).search
}

function textOf(body: Body): string {
  try {
    return body.text()
  } catch {
    return '(unreadable)'
  }
}

const secretFields = /^(token|url|accountPin|billingPin|cvc|number)$/

// Returns a body for the log: without secrets, and only the length of a body that is not JSON.
function redact(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text, (key, value: unknown) =>
      secretFields.test(key) ? '(redacted)' : value,
    )
  } catch {
    return `(${text.length} characters that are not JSON)`
  }
}
