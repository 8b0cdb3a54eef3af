export type ActorType = 'apiKey' | 'user' | 'system'

type Actor =
  { type: 'apiKey'; apiKey: string } | { type: 'user'; user: string } | { type: 'system' }

/** See docs/gigs-api.md#event-object. Only `*.updated` events have `previousData`. */
export type Event = {
  object: 'event'
  id: string
  type: string
  data: object
  previousData?: object
  actor: Actor
  project: string
  source: string
  specversion: '1.0'
  datacontenttype: 'application/json'
  time: string
  version: string
}

/** `customer` is the lower-case email address of the user that the event is about, if any. */
export type StoredEvent = { id: string; createdAt: string; customer: string | null; event: Event }

type Attempt = {
  at: string
  status: number | null // null if there was no response
  ms: number
  bytes: number // size of the response body
  error: string | null
}

/**
 * The delivery of one event to the app. `id` is the `webhook-id`, which is the same for each attempt. `skipped` means
 * that the endpoint was disabled at the time. `tried` is the position in the retry schedule; `attempts` is the log.
 */
export type Delivery = {
  id: string
  createdAt: string
  event: string
  type: string
  customer: string | null
  state: 'new' | 'waiting' | 'delivered' | 'failed' | 'skipped'
  dueAt: string
  tried: number
  attempts: Attempt[]
}

/** The one webhook endpoint. Times are sandbox times. A successful delivery resets `failingSince`. */
export type Endpoint = {
  id: 'endpoint'
  failingSince: string | null
  disabledAt: string | null
}

/** `secret` is `whsec_` followed by base64. */
export type WebhookTarget = { url: string; secret: string }
