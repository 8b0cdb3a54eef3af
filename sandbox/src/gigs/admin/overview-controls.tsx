import { scenarios } from '../seed/scenarios'
import type { Gigs } from '../model/state'
import { endpointOf } from '../webhooks/schedule'

/** The controls for the clock, the kind of project, webhooks, new customers and the reset. */
export function Controls({ gigs }: { gigs: Gigs }) {
  const { project } = gigs.settings()
  const otherProject = project === 'payments' ? 'billing' : 'payments'
  const now = gigs.now().toISOString().slice(0, 16)
  return (
    <section class="card" id="controls">
      <h2>Controls</h2>
      <p>
        Sandbox time: <time dateTime={`${now}Z`}>{now.replace('T', ' ')} UTC</time>. The project{' '}
        <b>{gigs.project}</b> uses <b>{project}</b>.
      </p>
      <WebhookNote gigs={gigs} />
      <MailNote gigs={gigs} />
      <div class="row">
        <ControlButton to="clock" name="advanceSeconds" value="60" label="Advance 1 minute" />
        <ControlButton to="clock" name="advanceSeconds" value="86400" label="Advance 1 day" />
        <ControlButton to="clock" name="advanceSeconds" value="2678400" label="Advance 31 days" />
        <ControlButton
          to="settings"
          name="project"
          value={otherProject}
          label={`Switch to ${otherProject}`}
        />
        <WebhookButton gigs={gigs} />
        <MailButtons gigs={gigs} />
        <ControlButton to="reset" label="Reset everything" />
      </div>
      <NewCustomer />
    </section>
  )
}

function WebhookNote({ gigs }: { gigs: Gigs }) {
  const { disabledAt, failingSince } = endpointOf(gigs)
  const isPaused = gigs.settings().webhooksPaused
  const state = disabledAt
    ? 'disabled after five days of failures'
    : isPaused
      ? 'paused'
      : failingSince
        ? 'failing and will be retried'
        : 'sent'
  return (
    <p>
      Webhooks to {gigs.webhooks?.url ?? '(no URL set)'} are <b>{state}</b>.
    </p>
  )
}

function WebhookButton({ gigs }: { gigs: Gigs }) {
  if (endpointOf(gigs).disabledAt !== null) {
    return <ControlButton to="webhooks" name="enabled" value="true" label="Enable webhooks" />
  }
  const { webhooksPaused } = gigs.settings()
  const label = webhooksPaused ? 'Resume webhooks' : 'Pause webhooks'
  return <ControlButton to="webhooks" name="paused" value={String(!webhooksPaused)} label={label} />
}

function MailNote({ gigs: { mailFaults } }: { gigs: Gigs }) {
  return (
    <p>
      The mail server <b>{mailFaults.length === 0 ? 'works' : 'has faults'}</b>.
      {mailFaults.length > 0 && <code> {JSON.stringify(mailFaults)}</code>}
    </p>
  )
}

function MailButtons({ gigs: { mailFaults } }: { gigs: Gigs }) {
  if (mailFaults.length > 0) {
    return <ControlButton to="mail-faults/clear" label="Repair the mail server" />
  }
  return (
    <>
      <ControlButton to="mail-faults" name="status" value="421" label="Take mail server down" />
      <ControlButton to="mail-faults" name="delayMs" value="8000" label="Delay emails by 8 s" />
    </>
  )
}

type ButtonProps = { to: string; name?: string; value?: string; label: string }

export function ControlButton({ to, name, value, label }: ButtonProps) {
  return (
    <form method="post" action={`/sandbox/${to}`}>
      {name && <input type="hidden" name={name} value={value ?? ''} />}
      <button type="submit">{label}</button>
    </form>
  )
}

// Without `new`, which creates no user.
const selectable = [...scenarios].filter(([name]) => name !== 'new')

function NewCustomer() {
  return (
    <form method="post" action="/sandbox/customers" class="row">
      <label for="scenario">
        New customer{' '}
        <select id="scenario" name="scenario">
          {selectable.map(([name, { description }]) => (
            <option key={name} value={name}>
              {description}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Create</button>
    </form>
  )
}
