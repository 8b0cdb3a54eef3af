export type ActorType = 'apiKey' | 'user' | 'system'

type Actor =
  { type: 'apiKey'; apiKey: string } | { type: 'user'; user: string } | { type: 'system' }

/** See docs/gigs-api.md#event-object. `previousData` is on `*.updated` only. */
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

/** `customer`: the e-mail address (lower case) of whom it is about, if it is about one. */
export type StoredEvent = { id: string; createdAt: string; customer: string | null; event: Event }

type Attempt = {
  at: string
  status: number | null // null: no answer came
  ms: number
  bytes: number // of the answer's body
  error: string | null
}

/**
 * One event on its way to the app; `id` is its `webhook-id`, the same in each attempt. `skipped`: it happened
 * while the endpoint was disabled. `tried` counts along the retry schedule, `attempts` is the log of all.
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

/** The one webhook endpoint. Times are the sandbox's; `failingSince` ends with the next success. */
export type Endpoint = {
  id: 'endpoint'
  failingSince: string | null
  disabledAt: string | null
}

/** `secret`: `whsec_` and base64. */
export type WebhookTarget = { url: string; secret: string }
