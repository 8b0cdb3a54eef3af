import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Environment } from '@/lib/env'
import { reasonOf } from '../connection-error.mjs'
import {
  compareClocks,
  failure,
  type Finding,
  ok,
  type Setup,
  skipped,
  TIMEOUT_MS,
  warning,
} from './finding'

type Call = { path: string; body?: object; idempotencyKey?: string }

type Answer = {
  status: number
  date: number // in ms since the epoch; NaN if the API does not say
  body: unknown
  /** The message of an error, and the properties that it names. */
  error: { text: string; properties: string[] } | null
}

const errorBody = z.object({
  message: z.string().catch(''),
  details: z.array(z.object({ property: z.string() })).catch([]),
})

/** Checks the Gigs API: the key, the project, its plans, Connect, dark pages, idempotency and the clock. */
export async function checkGigs({ environment }: Setup): Promise<Finding[]> {
  const gigs = clientOf(environment)
  let project: Answer
  try {
    project = await gigs({ path: '' })
  } catch (error) {
    const { host } = new URL(environment.GIGS_API_URL)
    return [failure('gigs.key', `The Gigs API at ${host} can’t be reached: ${reasonOf(error)}`)]
  }
  if (project.status !== 200) return [failure('gigs.key', keyFailure(project, environment))]
  const kind = kindOf(project.body)
  try {
    return [
      ok('gigs.key', `The key is valid for the project ${environment.GIGS_PROJECT}.`),
      ok('gigs.project', kindText(kind, project.body)),
      ...(Number.isNaN(project.date) ? [] : [compareClocks('gigs.clock', 'Gigs', project.date)]),
      await checkPlans(gigs),
      ...(await checkConnect(gigs, kind, environment)),
      await checkDark(gigs, environment),
    ]
  } catch (error) {
    return [failure('gigs.key', `A call to the Gigs API failed: ${reasonOf(error)}`)]
  }
}

function clientOf({ GIGS_API_URL, GIGS_API_KEY, GIGS_PROJECT }: Environment) {
  return async ({ path, body, idempotencyKey }: Call): Promise<Answer> => {
    const response = await fetch(`${GIGS_API_URL}/projects/${GIGS_PROJECT}${path}`, {
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${GIGS_API_KEY}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      redirect: 'error', // a redirect would hand the key to its target
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const parsed: unknown = await response.json().catch(() => null)
    const { data } = errorBody.safeParse(parsed)
    const properties = data?.details.map(({ property }) => property) ?? []
    return {
      status: response.status,
      date: Date.parse(response.headers.get('date') ?? ''),
      body: parsed,
      error: response.ok ? null : { text: data?.message ?? '', properties },
    }
  }
}

type Client = ReturnType<typeof clientOf>

function keyFailure({ status }: Answer, { GIGS_PROJECT }: Environment): string {
  if (status === 401) {
    return 'Gigs refuses the key (401). Create a key in the Gigs dashboard and copy it to GIGS_API_KEY.'
  }
  if (status === 403 || status === 404) {
    return `The key has no access to the project ${GIGS_PROJECT} (${status}). GIGS_PROJECT is the id in the address of the Gigs dashboard, and the key must belong to its organization.`
  }
  return `The Gigs API responds with ${status}. Check GIGS_API_URL, or try again later.`
}

const projectBody = z.object({
  payments: z.looseObject({}).nullish(),
  locales: z.array(z.string()).nullish().catch(null),
})

const kindOf = (body: unknown) =>
  projectBody.safeParse(body).data?.payments ? ('payments' as const) : ('billing' as const)

function kindText(kind: 'payments' | 'billing', body: unknown): string {
  const locales = projectBody.safeParse(body).data?.locales?.join(', ')
  const languages = locales ? ` The locales of the project: ${locales}.` : ''
  return kind === 'payments'
    ? `A Payments project: all 13 intents.${languages}`
    : `A Billing project: only completePorting and viewEsimInstallation work.${languages}`
}

const planList = z.object({ items: z.array(z.object({ status: z.string() })) })

async function checkPlans(gigs: Client): Promise<Finding> {
  const check = 'gigs.plans'
  const { status, body } = await gigs({ path: '/plans?limit=200' })
  const { data } = planList.safeParse(body)
  if (!data) return failure(check, `Gigs does not list the plans (${status}).`)
  const count = data.items.filter((plan) => plan.status === 'available').length
  if (count > 0) return ok(check, `${count} ${count === 1 ? 'plan is' : 'plans are'} on sale.`)
  return failure(
    check,
    'No plan is on sale, so customers can’t buy anything. Publish a plan in the Gigs dashboard.',
  )
}

const sessionBody = z.object({ id: z.string(), url: z.string().nullable() })

/**
 * Creates a session without a user, which gives no access to anything and is never opened. A Billing project gets
 * one for a subscription that does not exist, and refuses it.
 */
async function checkConnect(
  gigs: Client,
  kind: 'payments' | 'billing',
  environment: Environment,
): Promise<Finding[]> {
  const check = 'gigs.connect'
  const isOn = environment.GIGS_IDEMPOTENCY === 'on'
  const call = {
    path: '/connectSessions',
    body: {
      intent:
        kind === 'payments'
          ? { type: 'viewSubscriptions' }
          : { type: 'viewEsimInstallation', viewEsimInstallation: { subscription: 'sub_doctor' } },
      callbackUrl: `${environment.APP_URL}/connect/callback`,
    },
    ...(isOn && { idempotencyKey: randomUUID() }),
  }
  const made = await gigs(call)
  if (isOn && made.error && /idempoten/i.test(made.error.text)) {
    return [
      failure(
        'gigs.idempotency',
        'Gigs refuses the header Idempotency-Key. Set GIGS_IDEMPOTENCY=off.',
      ),
    ]
  }
  if (made.status === 403) {
    return [
      failure(
        check,
        'Connect is not enabled for this project (403). Ask support@gigs.com to enable it.',
      ),
    ]
  }
  const { data: session } = sessionBody.safeParse(made.body)
  if (!session) {
    const isEnabled = kind === 'billing' && [404, 422].includes(made.status)
    return [
      isEnabled
        ? ok(check, 'Connect is enabled.')
        : failure(check, `Gigs does not create a Connect Session (${made.status}).`),
    ]
  }
  return [
    checkOrigin(check, session.url, environment),
    await checkIdempotency(gigs, isOn ? call : null, session.id),
  ]
}

function checkOrigin(check: string, address: string | null, environment: Environment): Finding {
  const origin = URL.parse(address ?? '')?.origin
  if (!origin) return failure(check, 'Gigs created a Connect Session without an address.')
  if (environment.GIGS_CONNECT_ORIGINS.includes(origin)) {
    return ok(check, `Connect is enabled, at ${origin}.`)
  }
  return failure(
    check,
    `Connect is at ${origin}, which the app does not redirect to. Add it to GIGS_CONNECT_ORIGINS.`,
  )
}

async function checkIdempotency(gigs: Client, call: Call | null, first: string): Promise<Finding> {
  const check = 'gigs.idempotency'
  if (!call) {
    return skipped(check, 'GIGS_IDEMPOTENCY is off: a double click can create two sessions.')
  }
  const again = sessionBody.safeParse((await gigs(call)).body).data
  if (again?.id === first) return ok(check, 'The same key returns the same session.')
  return warning(
    check,
    'Gigs does not honor the header Idempotency-Key: a repeated request creates a second session.',
  )
}

// Dark pages exist for two intents, which need a subscription. The session is for no user and is never opened.
async function checkDark(gigs: Client, environment: Environment): Promise<Finding> {
  const check = 'gigs.dark'
  if (environment.GIGS_CONNECT_DARK === 'off') {
    return skipped(check, 'GIGS_CONNECT_DARK is off: Connect shows light pages only.')
  }
  const { body } = await gigs({ path: '/subscriptions?limit=1' })
  const subscription = subscriptionList.safeParse(body).data?.items[0]?.id
  if (!subscription) {
    return skipped(
      check,
      'The project has no subscription yet. Check again after the first purchase.',
    )
  }
  const { status, error } = await gigs({
    path: '/connectSessions',
    body: {
      intent: { type: 'viewEsimInstallation', viewEsimInstallation: { subscription } },
      callbackUrl: `${environment.APP_URL}/connect/callback`,
      appearance: { theme: 'dark' },
    },
  })
  if (!error) return ok(check, 'Gigs accepts dark pages.')
  const isRefused =
    error.properties.some((property) => property.startsWith('appearance')) ||
    /appearance|dark|theme/i.test(error.text)
  if (!isRefused) return warning(check, `Gigs refused the session for another reason (${status}).`)
  return failure(
    check,
    'Dark pages are not enabled for this project. Ask Gigs to enable them, or set GIGS_CONNECT_DARK=off.',
  )
}

const subscriptionList = z.object({ items: z.array(z.object({ id: z.string() })) })
