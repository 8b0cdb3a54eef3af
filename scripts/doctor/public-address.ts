import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import type { Environment } from '@/lib/env'
import {
  PROBE_CLIENT,
  PROBE_HEADER,
  PROBE_PATH,
  probeReport,
  type ProbeReport,
  signProbe,
} from '@/lib/http/probe'
import { reasonOf } from '../connection-error.mjs'
import {
  compareClocks,
  failure,
  type Finding,
  ok,
  type Setup,
  TIMEOUT_MS,
  warning,
} from './finding'

/** Checks the running app through its public address: TLS, what its proxies hand on, and its webhooks. */
export async function checkPublicAddress({ environment }: Setup): Promise<Finding[]> {
  const { APP_URL } = environment
  const check = 'address.app'
  try {
    const response = await send(`${APP_URL}/healthz`)
    if (response.status !== 200) {
      return [
        failure(
          check,
          `${APP_URL}/healthz responds with ${response.status}, so another program or a proxy answers. Point the proxy to the app.`,
        ),
      ]
    }
  } catch (error) {
    return [
      failure(
        check,
        `The app can’t be reached at ${APP_URL}: ${reasonOf(error)} Start the app first, or use --before-start.`,
      ),
    ]
  }
  try {
    return [
      ok(check, `The app responds at ${APP_URL}.`),
      await checkReadiness(APP_URL),
      ...(await checkProbe(environment)),
      await checkWebhook(environment),
    ]
  } catch (error) {
    return [failure(check, `A request to ${APP_URL} failed: ${reasonOf(error)}`)]
  }
}

const send = (address: string, options: RequestInit = {}) =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS), ...options })

// Asks several times, because a proxy spreads requests over the processes, and one alone can be broken.
const ASKED_FOR_READINESS = 8

async function checkReadiness(appUrl: string): Promise<Finding> {
  const asked = Array.from({ length: ASKED_FOR_READINESS }, () => send(`${appUrl}/readyz`))
  const broken = (await Promise.all(asked)).filter(({ status }) => status !== 200)
  const [first] = broken
  if (!first) return ok('address.ready', 'All processes that respond reach the database.')
  const whose = broken.length < asked.length ? 'A process of the app' : 'The app'
  return failure(
    'address.ready',
    `${whose} is not ready: ${(await first.text()).trim().slice(0, 200)}. Its log has the reason.`,
  )
}

const FORGED_ID = `doctor-${randomUUID()}`

async function checkProbe(environment: Environment): Promise<Finding[]> {
  const { APP_URL, AUTH_SECRET } = environment
  const response = await send(`${APP_URL}${PROBE_PATH}`, {
    method: 'POST',
    headers: {
      [PROBE_HEADER]: signProbe(Date.now(), AUTH_SECRET),
      'x-forwarded-for': PROBE_CLIENT,
      'x-request-id': FORGED_ID,
    },
  })
  const [reading, received] = await readFirst(response)
  const report = probeReport.safeParse(received).data
  if (response.status !== 200 || !report) {
    return [
      failure(
        'address.environment',
        `The app at APP_URL does not accept a request signed with this AUTH_SECRET (${response.status}). It runs with another environment or version, or its clock is wrong by more than five minutes.`,
      ),
    ]
  }
  return [
    checkProject(report, environment),
    compareClocks('address.clock', 'the app', report.time),
    checkProxies(report),
    checkHost(report, environment),
    checkRequestId(response, report),
    checkStreaming(await reading),
  ]
}

/** Returns the first event of a response, and how long after it the response ended, in ms. */
async function readFirst(response: Response): Promise<[Promise<number>, unknown]> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) return [Promise.resolve(0), null]
  let text = ''
  for (let done = false; !done && !text.includes('\n\n');) {
    const read = await reader.read()
    text += read.value ?? ''
    done = read.done
  }
  const began = Date.now()
  const drain = async (): Promise<number> =>
    (await reader.read()).done ? Date.now() - began : drain()
  return [drain(), parse(/^data: (.*)$/m.exec(text)?.[1])]
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

function checkProject({ project }: ProbeReport, { GIGS_PROJECT }: Environment): Finding {
  const check = 'address.environment'
  if (project === GIGS_PROJECT) return ok(check, 'The running app has the same secret and project.')
  return failure(
    check,
    `The running app uses the project ${project}, and this environment ${GIGS_PROJECT}. Restart the app.`,
  )
}

function checkProxies({ proxies, trustedProxies }: ProbeReport): Finding {
  const check = 'address.proxies'
  if (proxies === trustedProxies) {
    return ok(check, `Proxies that append to X-Forwarded-For: ${proxies}, as TRUSTED_PROXIES says.`)
  }
  const effect =
    proxies > trustedProxies
      ? 'All customers share one limit of sign-in attempts.'
      : 'Clients can forge their address.'
  return failure(
    check,
    `Proxies that append to X-Forwarded-For: ${proxies}, but TRUSTED_PROXIES is ${trustedProxies}. ${effect} Set it to ${proxies}, or correct the proxy.`,
  )
}

function checkHost({ host }: ProbeReport, { APP_URL }: Environment): Finding {
  const check = 'address.host'
  const expected = new URL(APP_URL).host
  if (host === expected) return ok(check, 'The proxy hands on the public host.')
  return warning(
    check,
    `The app is called ${host || 'by no name'} by its proxy, instead of ${expected}. Pages and forms work, but some visits are redirected once more. Let the proxy send the public host in Host, or in X-Forwarded-Host.`,
  )
}

function checkRequestId({ headers }: Response, { trustedProxies }: ProbeReport): Finding {
  const check = 'address.request_id'
  if (trustedProxies > 0 && headers.get('x-request-id') === FORGED_ID) {
    return warning(
      check,
      'The proxy hands on the X-Request-Id of its client, who can make lines of your log look alike. Let the proxy set it, or remove it.',
    )
  }
  return ok(check, 'Clients can’t choose the ids of requests.')
}

const STREAMED_MS = 500 // the second event comes a second after the first

function checkStreaming(pauseMs: number): Finding {
  const check = 'address.streaming'
  if (pauseMs >= STREAMED_MS) return ok(check, 'The proxy hands on events at once.')
  return failure(
    check,
    'The proxy holds back streamed responses, so open pages don’t learn of changes. Turn its buffering off for text/event-stream.',
  )
}

// An event about nothing, which changes nothing.
async function checkWebhook({
  APP_URL,
  GIGS_PROJECT,
  GIGS_WEBHOOK_SECRET: [secret = ''],
}: Environment): Promise<Finding> {
  const check = 'address.webhook'
  const id = `msg_doctor_${randomUUID()}`
  const body = JSON.stringify({
    object: 'event',
    id,
    type: 'doctor.ping',
    project: GIGS_PROJECT,
    data: { object: 'ping' },
  })
  const now = new Date()
  const { status } = await send(`${APP_URL}/api/webhooks/gigs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
    body,
  })
  if (status === 200) {
    return ok(
      check,
      'A webhook with this secret arrives at the public address. Only one of Gigs shows whether Gigs has the same secret.',
    )
  }
  if (status === 401) {
    return failure(
      check,
      'The app refuses a webhook signed with GIGS_WEBHOOK_SECRET (401). It runs with another secret, or a proxy changes the body.',
    )
  }
  return failure(
    check,
    `A webhook to ${APP_URL}/api/webhooks/gigs gets ${status}. The proxy must hand on POST requests to this path unchanged.`,
  )
}
