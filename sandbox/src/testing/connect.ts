import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Brand, defaultBrand } from '../brand'
import { Store } from '../store/store'
import { createSession, sessionUrl } from '../gigs/domain/sessions'
import { createSubscription } from '../gigs/domain/subscriptions'
import { createUser } from '../gigs/domain/users'
import { openGigs } from '../gigs/gigs'
import type {
  Addon,
  ConnectSession,
  Gigs,
  Intent,
  Kinds,
  Mail,
  Plan,
  User,
  UserDetails,
} from '../gigs/model/state'
import { connectRoutes } from '../gigs/connect/routes'
import { newBrowser, ORIGIN } from './browser'
import { pathOf } from '../gigs/connect/browser-session'

export { ORIGIN }
export const CALLBACK_URL = 'http://localhost:3000/connect/callback?launch=l_1'

/** Creates Connect on an empty sandbox with one user and no plans. */
export function newConnect(brand: Brand = defaultBrand) {
  const mails: Mail[] = []
  const folder = mkdtempSync(join(tmpdir(), 'connect-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const gigs = openGigs({
    store: new Store<Kinds>(join(folder, 'journal')),
    origin: ORIGIN,
    project: 'dev',
    apiKey: 'key',
    brand,
    sendMail: async (mail) => void mails.push(mail),
  })
  gigs.store.put('secrets', { id: 'secret', value: 'a secret for tests' })
  const app = connectRoutes(gigs)
  const fetch = async (request: Request) => app.fetch(request)
  return { gigs, mails, fetch, openBrowser: openBrowserOf(fetch), user: newUser(gigs) }
}

function openBrowserOf(fetch: (request: Request) => Promise<Response>) {
  return (language?: string) => newBrowser(fetch, language)
}

export function newUser(gigs: Gigs, details: Partial<UserDetails> = {}): User {
  return createUser(gigs, { email: `${Math.random()}@example.com`, ...details })
}

type SessionOptions = { user?: User; userDetails?: UserDetails; callbackUrl?: string | null }

/** Creates a session as the API does. */
export function newSession(gigs: Gigs, intent: Intent, options: SessionOptions = {}) {
  const { user = null, userDetails = null } = options
  const target = options.callbackUrl === undefined ? CALLBACK_URL : options.callbackUrl
  const details = { user, userDetails, callbackUrl: target, appearance: {} }
  const session = createSession(gigs, { intent, ...details })
  return { session, url: sessionUrl(gigs, session) }
}

export function readSession(gigs: Gigs, { id }: ConnectSession): ConnectSession {
  const session = gigs.store.get('connectSessions', id)
  if (!session) throw new Error(`${id} does not exist.`)
  return session
}

export function subscribe(gigs: Gigs, user: User, plan: Plan) {
  return gigs.change(() => createSubscription(gigs, { user, plan }))
}

/** Opens a new session in a new browser. `submit` posts the form of a step, `callback` returns the final URL. */
export async function startFlow(connect: ReturnType<typeof newConnect>, intent: Intent) {
  const { gigs, user, openBrowser } = connect
  const { session, url } = newSession(gigs, intent, { user })
  const browser = openBrowser()
  const page = await browser.open(url)
  const submit = (step: string, form: Record<string, string>) =>
    browser.submit(`${ORIGIN}${pathOf(session, step)}`, form)
  const callback = (status: string) => `${CALLBACK_URL}&session_id=${session.id}&status=${status}`
  return { browser, session, page, submit, callback }
}

/** Creates a recurring eSIM plan without requirements, except for the given properties. */
export function newPlan(gigs: Gigs, properties: Partial<Plan> = {}): Plan {
  return gigs.store.put('plans', {
    object: 'plan',
    id: `pln_${Math.random()}`,
    metadata: {},
    createdAt: '2026-01-01T00:00:00.000Z',
    name: 'Five',
    description: null,
    image: null,
    status: 'available',
    activationTrigger: 'creation',
    firstPeriodTrigger: 'activation',
    allowances: { dataBytes: 5e9, voiceSeconds: 0, smsMessages: 0 },
    limits: { dataBytes: null, bandwidthBitsPerSecond: null, throttling: null },
    coverage: { object: 'coverage', id: 'cov_us', countries: ['US'], name: 'United States' },
    price: { amount: 1500, currency: 'USD' },
    provider: 'test',
    requirements: nothingRequired,
    simTypes: ['eSIM'],
    validity: { value: 1, unit: 'month', type: 'recurring', minimumPeriods: 1 },
    ...properties,
  })
}

export const nothingRequired: Plan['requirements'] = {
  address: 'none',
  'user.birthday': 'none',
  'user.fullName': 'none',
  device: 'none',
}

export function newAddon(gigs: Gigs, plan: Plan, properties: Partial<Addon> = {}): Addon {
  return gigs.store.put('addons', {
    object: 'addon',
    id: `add_${Math.random()}`,
    metadata: {},
    createdAt: '2026-01-01T00:00:00.000Z',
    name: 'Two more',
    description: null,
    status: 'available',
    activationTrigger: 'creation',
    allowances: { dataBytes: 2e9, voiceSeconds: 0, smsMessages: 0 },
    coverage: null,
    plans: [plan.id],
    price: { amount: 700, currency: 'USD' },
    provider: 'test',
    recurrenceType: 'oneTime',
    type: 'topUp',
    validity: null,
    ...properties,
  })
}
