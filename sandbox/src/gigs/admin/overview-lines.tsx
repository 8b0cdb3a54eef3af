import { curlOf } from './curl'
import { Switch } from './overview-switches'
import type { Delivery, Gigs, StoredEvent } from '../model/state'
import type { Traffic } from './traffic'

const MAX_LINES = 40

/** The API calls, newest first; each opens to its body and a command that repeats it. */
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
            {call.ms} ms {call.faulted && '(a fault that was ordered)'}
          </summary>
          {call.body !== null && <pre>{JSON.stringify(call.body, null, 2)}</pre>}
          <pre>{curlOf(gigs.origin, call)}</pre>
        </details>
      ))}
    </section>
  )
}

/** What happened, newest first, and what the app answered when it was told. */
export function Events({ gigs }: { gigs: Gigs }) {
  const all = gigs.store.list('events')
  const newest = all.slice(-MAX_LINES).toReversed()
  return (
    <section class="card" id="events">
      <h2>Events ({all.length})</h2>
      {newest.length === 0 && <p class="muted">None yet.</p>}
      {newest.map((kept) => (
        <Line
          key={kept.id}
          kept={kept}
          delivery={gigs.store.where('deliveries', 'event', kept.id)[0] ?? null}
        />
      ))}
    </section>
  )
}

function Line({ kept, delivery }: { kept: StoredEvent; delivery: Delivery | null }) {
  const { id, customer, event } = kept
  const isDelivered = delivery?.state === 'delivered'
  return (
    <details id={id}>
      <summary>
        <b>{event.type.replace('com.gigs.', '')}</b> {customer ?? ''}{' '}
        <span class={isDelivered ? 'good' : 'muted'}>{delivery ? delivery.state : 'not sent'}</span>{' '}
        {event.time.slice(0, 19).replace('T', ' ')}
      </summary>
      {delivery && delivery.attempts.length > 0 && <pre>{attemptsOf(delivery)}</pre>}
      <pre>{JSON.stringify(event, null, 2)}</pre>
      {delivery && (
        <div class="row">
          <Switch to={`events/${id}/replay`} label="Send again" />
        </div>
      )}
    </details>
  )
}

function attemptsOf({ attempts }: Delivery): string {
  return attempts
    .map(
      ({ at, status, ms, bytes, error }) => `${at}  ${status ?? error}  ${ms} ms  ${bytes} bytes`,
    )
    .join('\n')
}
