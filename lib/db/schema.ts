import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const id = () =>
  text('id')
    .primaryKey()
    .$defaultFn(() => crypto.randomUUID())

/** An address that the user entered. Optional parts that the user left empty are absent. */
export type StoredAddress = {
  line1: string
  line2?: string
  city: string
  state?: string
  postalCode?: string
  country: string // ISO 3166-1 alpha-2
  isRefused?: true // Gigs did not accept it, so it is not sent again until the user changes it
}

/**
 * Users of this app. `name`, `birthday` (YYYY-MM-DD), `locale` (IETF tag) and `address` are what the user entered here:
 * they prefill Connect, and the app writes them to Gigs where Gigs lacks them. `lineNames` is only kept here.
 */
export const users = pgTable('users', {
  id: id(),
  name: text('name'),
  email: text('email').notNull().unique(),
  emailVerified: at('email_verified'),
  image: text('image'),
  birthday: text('birthday'),
  locale: text('locale'),
  address: jsonb('address').$type<StoredAddress>(),
  theme: text('theme', { enum: ['light', 'dark'] }), // null matches the device
  // As this user's browser last reported them, for messages: an IANA name, and a locale for a user who chose none.
  timeZone: text('time_zone'),
  browserLocale: text('browser_locale'),
  lineNames: jsonb('line_names').$type<Record<string, string>>(), // by the id of the subscription
  mutedMessages: jsonb('muted_messages').$type<string[]>(), // the kinds of messages that the user switched off
  createdAt: at('created_at').notNull().defaultNow(),
})

const owner = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

/** Identities at the OpenID provider. Its tokens are never stored (see lib/auth). */
export const accounts = pgTable(
  'accounts',
  {
    userId: owner(),
    type: text('type').$type<'oidc' | 'oauth' | 'email' | 'webauthn'>().notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('accounts_by_user').on(table.userId), // for the deletion of a user
  ],
)

/**
 * Sessions. The cookie contains the token, and this table contains only its hash, so a copy of the table opens no
 * account. Pages and forms identify a session by `id`. Use of a session extends `expires`.
 */
export const sessions = pgTable(
  'sessions',
  {
    sessionToken: text('session_token').primaryKey(), // SHA-256, in hex
    id: text('id')
      .notNull()
      .unique()
      .default(sql`gen_random_uuid()::text`),
    userId: owner(),
    device: text('device'),
    createdAt: at('created_at').notNull().defaultNow(),
    lastUsedAt: at('last_used_at').notNull().defaultNow(), // updated at most once a day, see lib/auth/sessions
    expires: at('expires').notNull(),
  },
  (table) => [
    index('sessions_by_user').on(table.userId),
    index('sessions_by_end').on(table.expires),
  ],
)

export const verificationTokens = pgTable(
  'verification_tokens',
  {
    identifier: text('identifier').notNull(),
    token: text('token').notNull(),
    expires: at('expires').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.token] }),
    index('verification_tokens_by_end').on(table.expires),
  ],
)

/**
 * Hashes of recently consumed sign-in links, with the session that each one opened. They let the same browser repeat
 * a sign-in whose response was lost. A row is deleted with its session.
 */
export const usedLinks = pgTable('used_links', {
  link: text('link').primaryKey(),
  session: text('browser').notNull(), // keeps its older column name; the hash of the session token
  usedAt: at('used_at').notNull().defaultNow(),
})

/** Links users to Gigs users. Unique on both sides, so two accounts can never share a Gigs user. */
export const gigsLinks = pgTable('gigs_links', {
  userId: owner().primaryKey(),
  gigsUser: text('gigs_user').notNull().unique(),
  proof: text('proof').$type<'email' | 'session' | 'created'>().notNull(),
  linkedAt: at('linked_at').notNull().defaultNow(),
})

/** Outcomes of a launch, as shown in `data-outcome`. */
export const outcomes = [
  'fulfilled', // the account shows the change
  'unconfirmed', // Connect reported success, but the account does not show the change yet
  'acknowledged', // Connect reported success, and there is nothing to compare
  'user_aborted',
  'auth_expired',
  'bad_configuration',
  'unknown', // no status, or an unknown one
] as const

/**
 * Launches of Connect. `slot` identifies the submitted form while a second click can still join the launch, and is
 * null after that. `before` is the value of the intent's fact at the launch. The session URL is never stored.
 */
export const launches = pgTable(
  'launches',
  {
    id: id(),
    userId: owner(),
    intent: text('intent').notNull(),
    input: jsonb('input').notNull(),
    before: text('before'),
    slot: text('slot').unique(),
    sessionId: text('session_id').unique(),
    returnTo: text('return_to'), // the path of the page where the launch began; null for older launches
    status: text('status'),
    outcome: text('outcome', { enum: outcomes }),
    createdAt: at('created_at').notNull().defaultNow(),
    settledAt: at('settled_at'),
    acknowledgedAt: at('acknowledged_at'), // when the user saw the outcome
    shown: integer('shown').notNull().default(0), // not used since 0.2.0, whose queries still read it
  },
  (table) => [
    index('launches_by_user').on(table.userId, table.createdAt.desc().nullsFirst()),
    index('launches_by_age').on(table.createdAt),
  ],
)

/**
 * The new items at Gigs that each launch claimed, as `kind id`. The primary key lets only one launch claim an item,
 * even if tabs, devices and webhooks race.
 */
export const launchClaims = pgTable(
  'launch_claims',
  {
    item: text('item').primaryKey(),
    launchId: text('launch_id')
      .notNull()
      .references(() => launches.id, { onDelete: 'cascade' }),
  },
  (table) => [index('launch_claims_by_launch').on(table.launchId)],
)

/** The options that each customer chose for a plan before checkout. */
export const planChoices = pgTable('plan_choices', {
  userId: owner().primaryKey(),
  choice: jsonb('choice').notNull(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

/** Options that visitors chose for a plan before they signed in. The id is unguessable. */
export const visitorChoices = pgTable(
  'visitor_choices',
  { id: id(), choice: jsonb('choice').notNull(), expires: at('expires').notNull() },
  (table) => [index('visitor_choices_by_end').on(table.expires)],
)

/**
 * The cached account of each user. `revision` counts the changes that webhooks and our own pages reported;
 * `cachedRevision` is the revision that was known when the cached fetch began. The entry is stale while
 * `cachedRevision` is lower, regardless of the clocks of the processes.
 */
export const cachedAccounts = pgTable(
  'account_snapshots',
  {
    userId: owner().primaryKey(),
    data: jsonb('own'),
    revision: integer('changes').notNull().default(0),
    cachedRevision: integer('seen').notNull().default(0),
    cachedAt: at('read_at'),
    failedAt: at('failed_at'), // when fetches started to fail; null after a successful one
    // Events that can owe the user a message, counted by `news`. `announced` is the number that messages were made for,
    // `announceAfter` the earliest time of the next try. What happened before `announceSince` is no news.
    news: integer('news').notNull().default(0),
    announced: integer('announced').notNull().default(0),
    announceAfter: at('announce_after').notNull().defaultNow(),
    announceSince: at('announce_since').notNull().defaultNow(),
  },
  (table) => [
    index('account_snapshots_with_news')
      .on(table.announceAfter)
      .where(sql`announced < news`),
  ],
)

/** The plans, add-ons and kind of each project, cached for all customers. */
export const catalogs = pgTable('catalogues', {
  project: text('project').primaryKey(),
  content: jsonb('content').notNull(),
  readAt: at('read_at').notNull().defaultNow(),
})

/** Ids of accepted webhook messages. Their payload is never stored. */
export const webhookMessages = pgTable(
  'webhook_messages',
  { id: text('id').primaryKey(), receivedAt: at('received_at').notNull().defaultNow() },
  (table) => [index('webhook_messages_by_time').on(table.receivedAt)],
)

/** The number of uses of each key in the window that ends at `resetsAt`. Keys are stored as hashes. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    uses: integer('uses').notNull(),
    resetsAt: at('resets_at').notNull(),
  },
  (table) => [index('rate_limits_by_end').on(table.resetsAt)],
)
