import { type Context, Hono, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ConnectSession, Gigs } from '../model/state'
import { isAllowed } from './permissions'
import {
  finishSession,
  finishedScreen,
  callbackStatusOf,
  isCallbackStatus,
  redirectToCallback,
} from './finish'
import { entry } from './entry'
import type { FormValues } from './fields'
import { isForeignPost, setSecurityHeaders } from './headers'
import { flows } from './flows'
import { Page } from './layout'
import { login } from './login'
import { showErrorPage } from './error-page'
import type { StepResult, FlowContext } from './flow'
import { isSameBrowser, isBrowserSessionOver, areaOf, pathOf } from './browser-session'
import { browserLocale, translatorOf } from './language'
import type { Translator } from './words/translator'

const MAX_FORM_BYTES = 32 * 1024

/**
 * Creates the routes of Connect: the entry, the steps of every intent, and leaving
 * (docs/gigs-api.md#connect-sessions and docs/gigs-api.md#hosted-connect-pages).
 */
export function connectRoutes(gigs: Gigs): Hono {
  const app = new Hono()
  const areas = ':area{checkout|portal}'
  app.use(`/${areas}/*`, protect(gigs), bodyLimit({ maxSize: MAX_FORM_BYTES }))
  app.get(`/${areas}/entry`, entry(gigs))
  app.get(`/${areas}/s/:session/ended`, (c) => ended(c, gigs))
  app.post(`/${areas}/s/:session/leave`, (c) => leave(c, gigs))
  app.on(['GET', 'POST'], [`/${areas}/s/:session`, `/${areas}/s/:session/:step{.+}`], (c) =>
    handleStep(c, gigs),
  )
  return app
}

function protect(gigs: Gigs) {
  return async (c: Context, next: Next) => {
    const id = c.req.query('session') ?? c.req.path.split('/')[3] ?? ''
    const session = gigs.store.get('connectSessions', id)
    setSecurityHeaders(c, gigs.brand, session?.callbackUrl ?? null)
    if (c.req.method === 'POST' && isForeignPost(c, [gigs.origin, gigs.pagesOrigin])) {
      return showErrorPage(c, gigs, translatorOf(c, gigs, session), 'foreign')
    }
    return next()
  }
}

/** Handles a request to a step. Checks browser, session and permissions, then runs the flow of the intent. */
async function handleStep(c: Context, gigs: Gigs) {
  // The body is read first. The rest is synchronous (except for the login), so that requests do not interleave.
  const form = c.req.method === 'POST' ? await readForm(c) : null
  const session = sessionOf(c, gigs)
  if (!session) return showErrorPage(c, gigs, translatorOf(c, gigs, null), 'unknown')
  if (!isSameBrowser(c, session)) return redirectToCallback(c, session, 'auth_expired')
  const status = callbackStatusOf(session)
  if (status) return redirectToCallback(c, session, status)
  if (isBrowserSessionOver(gigs, session)) return finishSession(c, gigs, session, 'auth_expired')

  const user = session.user === null ? null : gigs.store.get('users', session.user)
  if (!isAllowed(gigs, session, user)) return finishSession(c, gigs, session, 'bad_configuration')
  const step = c.req.param('step') ?? ''
  const query = new URL(c.req.url).searchParams
  const t = translatorOf(c, gigs, session)
  const result = user
    ? run({ gigs, session, user, t, query }, step, form)
    : await login({ gigs, session, t, locale: browserLocale(c) }, step, form)
  return respond(c, gigs, session, t, result)
}

function run(flow: FlowContext, step: string, form: FormValues | null) {
  const connectFlow = flows[flow.session.intent.type]
  return form ? connectFlow.complete(flow, step, form) : connectFlow.show(flow, step)
}

function respond(
  c: Context,
  gigs: Gigs,
  session: ConnectSession,
  t: Translator,
  result: StepResult,
) {
  if ('finish' in result) return finishSession(c, gigs, session, result.finish)
  if ('goTo' in result) return c.redirect(pathOf(session, result.goTo), 303)
  const theme = session.appearance.theme ?? 'light'
  const frame = { t, brand: gigs.brand, theme, leave: pathOf(session, 'leave') }
  const page = <Page {...frame} screen={result.screen} />
  return c.html(page, result.status ?? 200)
}

async function leave(c: Context, gigs: Gigs) {
  const { status } = await readForm(c)
  const session = sessionOf(c, gigs)
  if (!session) return showErrorPage(c, gigs, translatorOf(c, gigs, null), 'unknown')
  if (!isSameBrowser(c, session)) return redirectToCallback(c, session, 'auth_expired')
  const isOtherStatus = isCallbackStatus(status) && status !== 'success'
  return finishSession(c, gigs, session, isOtherStatus ? status : 'user_aborted')
}

function ended(c: Context, gigs: Gigs) {
  const session = sessionOf(c, gigs)
  const status = c.req.query('as')
  const t = translatorOf(c, gigs, session)
  if (!session || !isCallbackStatus(status)) return showErrorPage(c, gigs, t, 'unknown')
  return c.html(<Page t={t} brand={gigs.brand} screen={finishedScreen(t, status)} />)
}

function sessionOf(c: Context, gigs: Gigs) {
  const session = gigs.store.get('connectSessions', c.req.param('session') ?? '')
  return session && areaOf(session) === c.req.param('area') ? session : null
}

async function readForm(c: Context): Promise<FormValues> {
  const body = await c.req.parseBody()
  const fields = Object.entries(body).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  )
  return Object.fromEntries(fields)
}
