import { raw } from 'hono/html'
import { htmlResponse } from '../frame'
import { customerTable, requestTable, sessionTable } from './overview-tables'
import type { Table } from './overview-tables'
import { scenarios } from './scenarios'
import type { Gigs } from './state'
import type { Traffic } from './traffic'

/** What is in the sandbox now, and the switches that people turn most. Shows no token: none is stored. */
export function overview(gigs: Gigs, traffic: Traffic): Promise<Response> {
  const tables = [customerTable(gigs), sessionTable(gigs), requestTable(traffic)]
  const children = (
    <>
      <style>{raw(styles)}</style>
      <p>
        The world outside the app: the Gigs API, Connect, e-mail and sign-in.{' '}
        {/* oxlint-disable-next-line nextjs/no-html-link-for-pages -- there is no Next.js here */}
        <a href="/mailbox">Mailbox</a>
      </p>
      <Switches gigs={gigs} />
      {tables.map((table) => (
        <Rows key={table.title} table={table} />
      ))}
    </>
  )
  return htmlResponse({ title: 'Overview', children })
}

function Switches({ gigs }: { gigs: Gigs }) {
  const { project } = gigs.settings()
  const other = project === 'payments' ? 'billing' : 'payments'
  const now = gigs.now().toISOString()
  return (
    <section class="card">
      <h2>Switches</h2>
      <p>
        It is <time dateTime={now}>{now}</time> here. The project <b>{gigs.project}</b> uses{' '}
        <b>{project}</b>.
      </p>
      <div class="row">
        <Switch to="clock" name="advanceSeconds" value="86400" label="Go on one day" />
        <Switch to="clock" name="advanceSeconds" value="2678400" label="Go on 31 days" />
        <Switch to="settings" name="project" value={other} label={`Change to ${other}`} />
        <Switch to="reset" label="Forget everything" />
      </div>
      <NewCustomer />
    </section>
  )
}

type SwitchProps = { to: string; name?: string; value?: string; label: string }

function Switch({ to, name, value, label }: SwitchProps) {
  return (
    <form method="post" action={`/sandbox/${to}`}>
      {name && <input type="hidden" name={name} value={value ?? ''} />}
      <button type="submit">{label}</button>
    </form>
  )
}

// All but the one that makes nobody.
const known = [...scenarios].filter(([name]) => name !== 'new')

function NewCustomer() {
  return (
    <form method="post" action="/sandbox/customers" class="row">
      <label for="scenario">
        New customer{' '}
        <select id="scenario" name="scenario">
          {known.map(([name, { says }]) => (
            <option key={name} value={name}>
              {says}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Make</button>
    </form>
  )
}

function Rows({ table: { title, head, rows } }: { table: Table }) {
  return (
    <section class="card">
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

const styles = `
main { max-width: 72rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .75rem; }
.row button, .row select { min-height: 2.5rem; padding: .25rem .75rem; font: inherit; color: inherit; border-radius: .5rem;
  border: 1px solid var(--muted); background: var(--card); }
.row button { cursor: pointer; }
.row button:hover { border-color: var(--accent); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; margin-top: .5rem; }
th, td { text-align: left; padding: .375rem 1rem .375rem 0; white-space: nowrap; border-bottom: 1px solid var(--line); }
`
