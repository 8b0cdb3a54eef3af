import type { Brand } from '../../brand'
import type { MailFault } from '../../mail/faults'
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

/** Everything that the sandbox stores, by kind. To change an object, `put` a changed copy. */
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
  ownPages: boolean // Connect shows its pages on the second origin, if there is one
  lenientEntry: boolean // the browser that opened a session may open its entry URL again
  activationSeconds: number
  portingSeconds: number // for each of the two automatic steps of a porting
  installationSeconds: number // from the end of the guide until the eSIM is on the phone
  webhooksPaused: boolean
  webhooksShuffled: boolean
  webhooksDuplicated: number // share of deliveries that are sent twice: 0 none, 1 all
}

/** `id` is `all`, or a customer's lower-case email address for the settings of that customer only. */
type SettingsRecord = { id: string; values: Partial<Settings> }

/**
 * The first successful response to a POST or DELETE with this key. The URL of a Connect Session is not stored: `url` says
 * how to build it again.
 */
export type IdempotentResponse = {
  id: string
  createdAt: string
  status: 200 | 201
  body: object
  url: 'withToken' | 'withoutToken' | null
}

/** `id` is the email address. */
type DemoCustomer = { id: string; name: string }

export type Mail = { to: string; subject: string; text: string }

export type GigsOptions = {
  store: Store<Kinds>
  origin: string // without a trailing slash
  pagesOrigin?: string // a second origin, for the pages behind the entry URLs
  project: string
  projectType?: Settings['project'] // `payments` by default
  apiKey: string
  brand?: Brand // a neutral one by default
  sendMail(mail: Mail): Promise<void>
  mailFaults?: MailFault[] // of the mail server; it reads the same array
  webhooks?: WebhookTarget // without it, events are stored but not sent
}

/** The sandbox state that API handlers, the domain and Connect pages work on. */
export type Gigs = GigsOptions & {
  brand: Brand
  mailFaults: MailFault[]
  /** Returns the sandbox time: real time plus all advances by POST /sandbox/clock. */
  now(): Date
  /** Returns the effective settings, with a customer's own settings if an email address is given. */
  settings(email?: string | null): Settings
  /**
   * Runs all steps that have come due, then runs `work` in a transaction that also records events, as caused by `actor`
   * (default `system`). If `work` throws, its changes are rolled back.
   */
  change<T>(work: () => T, actor?: ActorType): T
  /** Calls the listener after each change. */
  onChange(listener: () => void): void
}
