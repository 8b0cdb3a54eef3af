import { setTimeout as wait } from 'node:timers/promises'
import type { Hono } from 'hono'
import { readBody, type Body } from '../api/body'
import { cutAnswer, faultAnswer } from './fault-answers'
import { takeFault, type Call, type Fault } from './faults'
import { collapsedPath } from '../paths'
import { redact } from './redact'

type LoggedCall = {
  number: number
  at: string
  method: string
  path: string
  status: number // 0: the connection was closed
  ms: number
  idempotencyKey: string | null
  faulted: boolean
  body: unknown
}

/** The API calls that came in and the faults that wait for some. In memory: both concern one run. */
export type Traffic = { calls: LoggedCall[]; faults: Fault[]; counted: number }

type Api = Hono<{ Bindings: { body: Body } }>

const MAX_CALLS = 2000
const MAX_BODY_LENGTH = 16 * 1024

export function newTraffic(): Traffic {
  return { calls: [], faults: [], counted: 0 }
}

/** Serves one API call, unless a fault wants otherwise, and writes it down without its secrets. */
export async function observe(api: Api, traffic: Traffic, request: Request): Promise<Response> {
  const started = performance.now()
  const body = await readBody(request)
  const call = { method: request.method, path: pathOf(request), text: textOf(body) }
  const fault = takeFault(traffic.faults, call)
  if (fault?.delayMs) await wait(fault.delayMs)
  const early = fault && !fault.after ? faultAnswer(fault) : null
  const served = early ?? (await api.fetch(request, { body }))
  const whole = (fault?.after && faultAnswer(fault)) || served
  const answer = fault?.cut ? await cutAnswer(whole) : whole
  note(traffic, call, {
    status: fault?.close ? 0 : answer.status,
    ms: Math.round(performance.now() - started),
    idempotencyKey: request.headers.get('idempotency-key'),
    faulted: fault !== null,
  })
  return answer
}

function note(
  traffic: Traffic,
  { method, path, text }: Call,
  seen: Pick<LoggedCall, 'status' | 'ms' | 'idempotencyKey' | 'faulted'>,
): void {
  const number = ++traffic.counted
  const at = new Date().toISOString()
  const isLong = text.length > MAX_BODY_LENGTH
  const body = isLong ? `(${text.length} characters, too many to keep)` : redact(text)
  traffic.calls.push({ number, at, method, path, ...seen, body })
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
