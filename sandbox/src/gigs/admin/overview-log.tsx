import { ControlButton } from './overview-controls'
import type { Delivery, Gigs, StoredEvent } from '../model/state'
import type { Traffic } from './traffic'

const MAX_LINES = 40

/** The API calls, newest first, each with its body and a curl command that repeats it. */
export function Calls({ gigs, traffic }: { gigs: Gigs; traffic: Traffic }) {
  const newest = traffic.calls.slice(-MAX_LINES).toReversed()
  return (
    <section class="card" id="calls">
      <h2>API calls ({traffic.counted})</h2>
      {newest.length === 0 && <p class="muted">None yet.</p>}
      {newest.map((call) => (
        <details key={call.number} id={`call-${call.number}`}>
          <summary>
            {call.method} <b>{call.path}</b>{' '}
            <span class={call.status >= 400 || call.status === 0 ? 'wrong' : 'good'}>
              {call.status === 0 ? 'closed' : call.status}
            </span>{' '}
            {call.ms} ms {call.faulted && '(fault)'}
          </summary>
          <p class="muted">x-request-id: {call.id}</p>
          {call.body !== null && <pre>{JSON.stringify(call.body, null, 2)}</pre>}
          <pre>{curlCommand(gigs.origin, call)}</pre>
        </details>
      ))}
    </section>
  )
}

/** The events, newest first, each with its webhook delivery. */
export function Events({ gigs }: { gigs: Gigs }) {
  const all = gigs.store.list('events')
  const newest = all.slice(-MAX_LINES).toReversed()
  return (
    <section class="card" id="events">
      <h2>Events ({all.length})</h2>
      {newest.length === 0 && <p class="muted">None yet.</p>}
      {newest.map((stored) => (
        <EventDetails
          key={stored.id}
          stored={stored}
          delivery={gigs.store.where('deliveries', 'event', stored.id)[0] ?? null}
        />
      ))}
    </section>
  )
}

function EventDetails({ stored, delivery }: { stored: StoredEvent; delivery: Delivery | null }) {
  const { id, customer, event } = stored
  const isDelivered = delivery?.state === 'delivered'
  return (
    <details id={id}>
      <summary>
        <b>{event.type.replace('com.gigs.', '')}</b> {customer ?? ''}{' '}
        <span class={isDelivered ? 'good' : 'muted'}>{delivery ? delivery.state : 'not sent'}</span>{' '}
        {event.time.slice(0, 19).replace('T', ' ')}
      </summary>
      {delivery && delivery.attempts.length > 0 && <pre>{formatAttempts(delivery)}</pre>}
      <pre>{JSON.stringify(event, null, 2)}</pre>
      {delivery && (
        <div class="row">
          <ControlButton to={`events/${id}/replay`} label="Replay" />
        </div>
      )}
    </details>
  )
}

function formatAttempts({ attempts }: Delivery): string {
  return attempts
    .map(
      ({ at, status, ms, bytes, error }) => `${at}  ${status ?? error}  ${ms} ms  ${bytes} bytes`,
    )
    .join('\n')
}

type LoggedCall = { method: string; path: string; idempotencyKey: string | null; body: unknown }

/**
 * Returns a shell command that repeats a call. It reads the key from the environment. Secrets are missing, because the log
 * does not contain them.
 */
export function curlCommand(
  origin: string,
  { method, path, idempotencyKey, body }: LoggedCall,
): string {
  const isJson = typeof body === 'object' && body !== null
  return [
    `curl -X ${method} ${quote(origin + path)}`,
    `-H "Authorization: Bearer \${GIGS_API_KEY:-sandbox-key}"`,
    ...(idempotencyKey === null ? [] : [`-H ${quote(`Idempotency-Key: ${idempotencyKey}`)}`]),
    ...(isJson ? [`-H 'Content-Type: application/json'`, `-d ${quote(JSON.stringify(body))}`] : []),
  ].join(' \\\n  ')
}

// Within single quotes, a shell only interprets the single quote.
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
