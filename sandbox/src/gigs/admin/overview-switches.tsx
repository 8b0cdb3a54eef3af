import { scenarios } from '../seed/scenarios'
import type { Gigs } from '../model/state'
import { endpointOf } from '../webhooks/schedule'

/** The clock, the kind of project, webhooks, new customers, and forgetting everything. */
export function Switches({ gigs }: { gigs: Gigs }) {
  const { project } = gigs.settings()
  const other = project === 'payments' ? 'billing' : 'payments'
  const now = gigs.now().toISOString().slice(0, 16)
  return (
    <section class="card" id="switches">
      <h2>Switches</h2>
      <p>
        It is <time dateTime={`${now}Z`}>{now.replace('T', ' ')} UTC</time> here. The project{' '}
        <b>{gigs.project}</b> uses <b>{project}</b>.
      </p>
      <WebhookNote gigs={gigs} />
      <div class="row">
        <Switch to="clock" name="advanceSeconds" value="60" label="Go on one minute" />
        <Switch to="clock" name="advanceSeconds" value="86400" label="Go on one day" />
        <Switch to="clock" name="advanceSeconds" value="2678400" label="Go on 31 days" />
        <Switch to="settings" name="project" value={other} label={`Change to ${other}`} />
        <WebhookSwitch gigs={gigs} />
        <Switch to="reset" label="Forget everything" />
      </div>
      <NewCustomer />
    </section>
  )
}

function WebhookNote({ gigs }: { gigs: Gigs }) {
  const { disabledAt, failingSince } = endpointOf(gigs)
  const isPaused = gigs.settings().webhooksPaused
  const state = disabledAt
    ? 'disabled after five days without success'
    : isPaused
      ? 'held back'
      : failingSince
        ? 'not getting through at the moment; they are tried again'
        : 'sent'
  return (
    <p>
      Webhooks to {gigs.webhooks?.url ?? 'nobody'} are <b>{state}</b>.
    </p>
  )
}

function WebhookSwitch({ gigs }: { gigs: Gigs }) {
  if (endpointOf(gigs).disabledAt !== null) {
    return <Switch to="webhooks" name="enabled" value="true" label="Enable webhooks" />
  }
  const { webhooksPaused } = gigs.settings()
  const label = webhooksPaused ? 'Send webhooks' : 'Hold webhooks back'
  return <Switch to="webhooks" name="paused" value={String(!webhooksPaused)} label={label} />
}

type SwitchProps = { to: string; name?: string; value?: string; label: string }

export function Switch({ to, name, value, label }: SwitchProps) {
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
          {known.map(([name, { description }]) => (
            <option key={name} value={name}>
              {description}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Make</button>
    </form>
  )
}
