import type { Store } from '../../store/store'
import type { Addon, Plan, ServiceProvider } from './catalog'
import type { Address, Device, Payment, PaymentMethod, User } from './customer'
import type { Sim, Subscription, SubscriptionAddon, SubscriptionChange } from './subscription'
import type { ActorType, Delivery, Endpoint, StoredEvent, WebhookTarget } from './event'
import type { Porting } from './porting'
import type { ConnectSession } from './session'
import type { Invoice, Quote } from './invoice'
import type { UsageBalance, UsageRecord } from './usage'
import type { Voucher } from './voucher'

export type * from './catalog'
export type * from './customer'
export type * from './event'
export type * from './invoice'
export type * from './subscription'
export type * from './porting'
export type * from './session'
export type * from './usage'
export type * from './voucher'

/** Everything the sandbox remembers, by kind. Change objects through `store.put` of a copy only. */
export type Kinds = {
  users: User
  addresses: Address
  plans: Plan
  addons: Addon
  subscriptions: Subscription
  subscriptionAddons: SubscriptionAddon
  subscriptionChanges: SubscriptionChange
  sims: Sim
  devices: Device
  portings: Porting
  serviceProviders: ServiceProvider
  payments: Payment
  paymentMethods: PaymentMethod
  vouchers: Voucher
  invoices: Invoice
  quotes: Quote
  usageBalances: UsageBalance
  usageRecords: UsageRecord
  connectSessions: ConnectSession
  events: StoredEvent
  deliveries: Delivery
  endpoints: Endpoint
  idempotentResponses: IdempotentResponse
  demoCustomers: DemoCustomer
  settings: SettingsRecord
  clock: { id: 'clock'; aheadMs: number }
  secrets: { id: 'secret'; value: string }
}

export type Settings = {
  project: 'payments' | 'billing'
  createStatus: 200 | 201
  connectEnabled: boolean
  darkTheme: boolean
  sessionSeconds: number
  ownPages: boolean // Connect's pages are at an origin other than its entry address, if there is one
  lenientEntry: boolean // the browser that opened a session may open its entry address again
  activationSeconds: number
  portingSeconds: number // for each of the two steps that a porting takes by itself
  installationSeconds: number // from the end of the guide to the eSIM being on the phone
  webhooksPaused: boolean
  webhooksShuffled: boolean
  webhooksDuplicated: number // how many of those delivered come once more: 0 none, 1 all
}

/** `id` is `all` or the e-mail address (lower case) of the one customer these settings are for. */
type SettingsRecord = { id: string; values: Partial<Settings> }

/** The first successful answer to a POST or DELETE with this key. `url` says how to make a session url again. */
export type IdempotentResponse = {
  id: string
  createdAt: string
  status: 200 | 201
  body: object
  url: 'withToken' | 'withoutToken' | null
}

/** `id` is the e-mail address. */
type DemoCustomer = { id: string; name: string }

export type Mail = { to: string; subject: string; text: string }

export type GigsOptions = {
  store: Store<Kinds>
  origin: string // without a slash at the end
  pagesOrigin?: string // a second one, for the pages behind the entry addresses
  project: string
  apiKey: string
  sendMail(mail: Mail): Promise<void>
  webhooks?: WebhookTarget // without one, events are kept and sent to nobody
}

/** What API handlers, the domain and Connect pages work on. */
export type Gigs = GigsOptions & {
  /** The time in the sandbox: real time plus what POST /sandbox/clock added. */
  now(): Date
  /** The settings in force, with the overrides of one customer if an e-mail address is given. */
  settings(email?: string | null): Settings
  /**
   * Brings the account up to the present, then runs `work` as one transaction, which also writes the events
   * of what `actor` (`system`, if not told) changed: all of it or nothing.
   */
  change<T>(work: () => T, actor?: ActorType): T
  /** Is called after each change. */
  onChange(listener: () => void): void
}
