import { emailKey } from '../domain/users'
import type { PendingEvent } from './resource'
import { resources } from './resources'
import { newId } from '../ids'
import type { ActorType, Delivery, Event, Gigs } from '../model/state'

const MAX_EVENTS = 5000
const MAX_UNDELIVERED_EVENTS = 20_000
const TRIM_INTERVAL = 500

/**
 * Records the events of all changes that the open transaction made since the last call
 * (docs/gigs-api.md#webhooks-and-events), caused by `actor`, and queues their webhook deliveries.
 */
export function recordEvents(gigs: Gigs, actor: ActorType): void {
  const events = resources.flatMap((changesOf) => changesOf(gigs))
  const interval = () => Math.floor(gigs.store.version('events') / TRIM_INTERVAL)
  const before = interval()
  for (const event of events) record(gigs, actor, event)
  if (interval() !== before) removeOldEvents(gigs)
}

/** Records the reminder of a subscription or its porting (docs/gigs-api.md#reminders). The object does not change. */
export function recordReminder(gigs: Gigs, type: string, user: string, data: object): void {
  record(gigs, 'system', { type: `reminder.${type}`, user, data })
}

/** Discards the events of the open transaction's changes so far, such as the set-up of a test customer. */
export function dropEvents(gigs: Gigs): void {
  for (const changesOf of resources) changesOf(gigs)
}

/** Returns the same sandbox, with `actor` as the cause of all changes. */
export function actingAs(gigs: Gigs, actor: ActorType): Gigs {
  return { ...gigs, change: (work) => gigs.change(work, actor) }
}

function record(gigs: Gigs, actor: ActorType, { type, user, data, previousData }: PendingEvent) {
  const event: Event = {
    object: 'event',
    id: newId('event'),
    type: `com.gigs.${type}`,
    data,
    ...(previousData && { previousData }),
    actor: actorOf(actor, user),
    project: gigs.project,
    source: 'https://api.gigs.com',
    specversion: '1.0',
    datacontenttype: 'application/json',
    time: gigs.now().toISOString(),
    version: '2026-01-29',
  }
  const email = user === null ? null : gigs.store.get('users', user)?.email
  const customer = email ? emailKey(email) : null
  gigs.store.put('events', { id: event.id, createdAt: event.time, customer, event })
  if (gigs.webhooks) queueDelivery(gigs, event, customer)
}

function queueDelivery(gigs: Gigs, event: Event, customer: string | null): void {
  const isDisabled = gigs.store.get('endpoints', 'endpoint')?.disabledAt != null
  gigs.store.put('deliveries', {
    id: newId('message'),
    createdAt: event.time,
    event: event.id,
    type: event.type,
    customer,
    state: isDisabled ? 'skipped' : 'new',
    dueAt: event.time,
    tried: 0,
    attempts: [],
  })
}

// Connect acts for the customer that the change is about.
function actorOf(type: ActorType, user: string | null): Event['actor'] {
  if (type === 'apiKey') return { type, apiKey: 'apk_0sandbox' }
  return type === 'user' && user !== null ? { type, user } : { type: 'system' }
}

const isOpen = (delivery?: Delivery) => delivery?.state === 'new' || delivery?.state === 'waiting'

// Undelivered events are kept longer, so that nothing is lost while the app is down.
function removeOldEvents({ store }: Gigs): void {
  const all = store.list('events')
  for (const [position, { id }] of all.slice(0, Math.max(0, all.length - MAX_EVENTS)).entries()) {
    const [delivery] = store.where('deliveries', 'event', id)
    if (isOpen(delivery) && position >= all.length - MAX_UNDELIVERED_EVENTS) continue
    store.remove('events', id)
    if (delivery) store.remove('deliveries', delivery.id)
  }
}
