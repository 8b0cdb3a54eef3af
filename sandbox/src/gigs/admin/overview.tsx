import { raw } from 'hono/html'
import { htmlResponse } from '../../ui/page'
import { Calls, Events } from './overview-lines'
import { Switches } from './overview-switches'
import { customerTable, sessionTable, type Table } from './overview-tables'
import type { Gigs } from '../model/state'
import type { Traffic } from './traffic'

/** What is in the sandbox now, and the switches that people turn most. Shows no token: none is stored. */
export function overview(gigs: Gigs, traffic: Traffic): Promise<Response> {
  const children = (
    <>
      <style>{raw(STYLES)}</style>
      <p>
        The world outside the app: the Gigs API, Connect, e-mail and sign-in.{' '}
        <a href="/mailbox">Mailbox</a> · <a href="/openapi.json">OpenAPI</a> ·{' '}
        <a href="/sandbox/settings">Settings</a>
      </p>
      <Switches gigs={gigs} />
      <Rows id="customers" table={customerTable(gigs)} />
      <Rows id="sessions" table={sessionTable(gigs)} />
      <Calls gigs={gigs} traffic={traffic} />
      <Events gigs={gigs} />
    </>
  )
  return htmlResponse({ title: 'Overview', children, live: '/sandbox/live.js' })
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
