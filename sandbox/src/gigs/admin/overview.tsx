import type { Hono } from 'hono'
import { raw } from 'hono/html'
import { htmlResponse } from '../../ui/page'
import { LIVE_SCRIPT } from './overview-live'
import { Calls, Events } from './overview-log'
import { Controls } from './overview-controls'
import { isExpired } from '../domain/sessions'
import type { Gigs } from '../model/state'
import { demoDescription } from '../seed/seed'
import type { Traffic } from './traffic'

const MAX_ROWS = 25

// The page is refreshed when one of these kinds changes. Other kinds never change without one of them.
const watchedKinds = [
  'users',
  'subscriptions',
  'connectSessions',
  'events',
  'deliveries',
  'settings',
  'endpoints',
  'clock',
] as const

/** The page at /sandbox, the script that refreshes it, and the version number that the script polls. */
export function overviewRoutes(app: Hono, gigs: Gigs, traffic: Traffic): void {
  let changes = 0
  let lastVersions = ''
  const version = () => {
    const stored = watchedKinds.map((kind) => gigs.store.version(kind)).join()
    const versions = stored + traffic.counted + JSON.stringify(gigs.mailFaults)
    if (versions !== lastVersions) changes++
    lastVersions = versions
    return changes
  }
  app.get('/', () => overview(gigs, traffic))
  app.get('/version', (c) => c.json({ version: version() }, 200, { 'cache-control': 'no-store' }))
  app.get('/live.js', (c) => c.body(LIVE_SCRIPT, 200, { 'content-type': 'text/javascript' }))
}

// Never shows a session token: tokens are not stored.
function overview(gigs: Gigs, traffic: Traffic): Promise<Response> {
  const children = (
    <>
      <style>{raw(STYLES)}</style>
      <p>
        Everything outside your app: the Gigs API, Connect, e-mail and sign-in.{' '}
        <a href="/mailbox">Mailbox</a> · <a href="/openapi.json">OpenAPI</a> ·{' '}
        <a href="/sandbox/settings">Settings</a>
      </p>
      <Controls gigs={gigs} />
      <Rows id="customers" table={customerTable(gigs)} />
      <Rows id="sessions" table={sessionTable(gigs)} />
      <Calls gigs={gigs} traffic={traffic} />
      <Events gigs={gigs} />
    </>
  )
  return htmlResponse({ brand: gigs.brand, title: 'Overview', children, live: '/sandbox/live.js' })
}

function Rows({ id, table: { title, head, rows } }: { id: string; table: Table }) {
  return (
    <section class="card" id={id}>
      <h2>{title}</h2>
      {rows.length === 0 && <p class="muted">None yet.</p>}
      {rows.length > 0 && (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, column) => (
                    <td key={head[column]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

type Table = { title: string; head: string[]; rows: string[][] }

function customerTable(gigs: Gigs): Table {
  const users = gigs.store.newest('users').filter(({ status }) => status !== 'deleted')
  return {
    title: `Customers (${users.length})`,
    head: ['E-mail', 'Name', 'Subscriptions', 'Id', 'Demo'],
    rows: users.slice(0, MAX_ROWS).map(({ id, email, fullName }) => {
      const subscriptions = gigs.store.where('subscriptions', 'user', id)
      const states = subscriptions.map(({ status }) => status).join(', ')
      return [email, fullName ?? '', states, id, demoDescription(gigs, email)]
    }),
  }
}

function sessionTable(gigs: Gigs): Table {
  const sessions = gigs.store.newest('connectSessions')
  return {
    title: `Connect Sessions (${sessions.length})`,
    head: ['Id', 'Intent', 'State', 'User', 'Created'],
    rows: sessions.slice(0, MAX_ROWS).map((session) => {
      const state = isExpired(gigs, session) ? 'expired' : session.state
      return [session.id, session.intent.type, state, session.user ?? '', session.createdAt]
    }),
  }
}

const STYLES = `
main { max-width: 72rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .75rem; }
.row button, .row select { min-height: 2.5rem; padding: .25rem .75rem; font: inherit; color: inherit; border-radius: .5rem;
  border: 1px solid var(--muted); background: var(--card); }
.row button { cursor: pointer; }
.row button:hover { border-color: var(--accent); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; margin-top: .5rem; }
th, td { text-align: left; padding: .375rem 1rem .375rem 0; white-space: nowrap; border-bottom: 1px solid var(--line); }
details { border-bottom: 1px solid var(--line); font-size: .875rem; }
summary { padding: .375rem 0; cursor: pointer; }
summary b { font-weight: 600; }
details pre { margin: 0 0 .75rem; padding: .75rem; font-size: .8125rem; border-radius: .5rem; background: var(--paper); }
details form { margin: 0 0 .75rem; }
.good { color: var(--accent); }
`
