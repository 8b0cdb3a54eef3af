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
import { isForeignPost, secure } from './headers'
import { flows } from './flows'
import { Page } from './layout'
import { login } from './login'
import { showErrorPage } from './error-page'
import type { StepResult, FlowContext } from './flow'
import { isSameBrowser, isBrowserSessionOver, areaOf, pathOf } from './browser-session'
import { localeOf } from './format'
import { PROJECT_NAME } from '../settings'

const largestFormBytes = 32 * 1024

/**
 * The hosted site: entry, the steps of every intent, and the way home (docs/gigs-api.md#connect-sessions and
 * docs/gigs-api.md#hosted-connect-pages).
 */
export function connectRoutes(gigs: Gigs): Hono {
  const app = new Hono()
  const areas = ':area{checkout|portal}'
  app.use(`/${areas}/*`, protect(gigs), bodyLimit({ maxSize: largestFormBytes }))
  app.get(`/${areas}/entry`, entry(gigs))
  app.get(`/${areas}/s/:session/ended`, (c) => ended(c, gigs))
  app.post(`/${areas}/s/:session/leave`, (c) => leave(c, gigs))
  app.on(['GET', 'POST'], [`/${areas}/s/:session`, `/${areas}/s/:session/:step{.+}`], (c) =>
    visit(c, gigs),
  )
  return app
}

function protect(gigs: Gigs) {
  return async (c: Context, next: Next) => {
    const id = c.req.query('session') ?? c.req.path.split('/')[3] ?? ''
    secure(c, gigs.store.get('connectSessions', id)?.callbackUrl ?? null)
    if (c.req.method === 'POST' && isForeignPost(c, [gigs.origin, gigs.pagesOrigin])) {
      return showErrorPage(c, 'foreign')
    }
    return next()
  }
}

/** One visit to a step: whose browser, still valid, who is the customer, may they do this; then the intent's own twin. */
async function visit(c: Context, gigs: Gigs) {
  // Before anything is read: from here to the answer nothing waits, so two requests never interleave.
  const form = c.req.method === 'POST' ? await typedOf(c) : null
  const session = sessionOf(c, gigs)
  if (!session) return showErrorPage(c, 'unknown')
  if (!isSameBrowser(c, session)) return redirectToCallback(c, session, 'auth_expired')
  const ending = callbackStatusOf(session)
  if (ending) return redirectToCallback(c, session, ending)
  if (isBrowserSessionOver(gigs, session)) return finishSession(c, gigs, session, 'auth_expired')

  const user = session.user === null ? null : gigs.store.get('users', session.user)
  if (!isAllowed(gigs, session, user)) return finishSession(c, gigs, session, 'bad_configuration')
  const step = c.req.param('step') ?? ''
  const query = new URL(c.req.url).searchParams
  const answer = user
    ? run({ gigs, session, user, locale: localeOf(user), query }, step, form)
    : await login(gigs, session, step, form)
  return respond(c, gigs, session, answer)
}

function run(flow: FlowContext, step: string, form: FormValues | null) {
  const twin = flows[flow.session.intent.type]
  return form ? twin.complete(flow, step, form) : twin.show(flow, step)
}

function respond(c: Context, gigs: Gigs, session: ConnectSession, answer: StepResult) {
  if ('finish' in answer) return finishSession(c, gigs, session, answer.finish)
  if ('goTo' in answer) return c.redirect(pathOf(session, answer.goTo), 303)
  const frame = { partner: PROJECT_NAME, theme: session.appearance.theme ?? 'light' }
  const page = <Page {...frame} leave={pathOf(session, 'leave')} screen={answer.screen} />
  return c.html(page, answer.status ?? 200)
}

async function leave(c: Context, gigs: Gigs) {
  const { status } = await typedOf(c)
  const session = sessionOf(c, gigs)
  if (!session) return showErrorPage(c, 'unknown')
  if (!isSameBrowser(c, session)) return redirectToCallback(c, session, 'auth_expired')
  const isEnding = isCallbackStatus(status) && status !== 'success'
  return finishSession(c, gigs, session, isEnding ? status : 'user_aborted')
}

function ended(c: Context, gigs: Gigs) {
  const session = sessionOf(c, gigs)
  const status = c.req.query('as')
  if (!session || !isCallbackStatus(status)) return showErrorPage(c, 'unknown')
  return c.html(<Page partner={PROJECT_NAME} screen={finishedScreen(status)} />)
}

function sessionOf(c: Context, gigs: Gigs) {
  const session = gigs.store.get('connectSessions', c.req.param('session') ?? '')
  return session && areaOf(session) === c.req.param('area') ? session : null
}

async function typedOf(c: Context): Promise<FormValues> {
  const body = await c.req.parseBody()
  const texts = Object.entries(body).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  )
  return Object.fromEntries(texts)
}
