import { Client } from 'pg'

/** Every `step`-th of `last` customers: the same rows, however many there are. */
export type Customers = { step: number; last: number }

// Ordered ids, because random ones would make the indexes of a million customers slow to build.
const id = (number: string, kind = '0') =>
  `${kind} || '0000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0')`

// As long as the cached account of a customer with one plan. Below the size that Postgres would compress.
const ACCOUNT = `jsonb_build_object('gigsUser', null, 'subscriptions', '[]'::jsonb, 'subscriptionAddons', '[]'::jsonb,
  'changes', '[]'::jsonb, 'payments', null, 'paymentMethods', null, 'addresses', '[]'::jsonb, 'devices', '[]'::jsonb,
  'usage', null, 'profiles', '{}'::jsonb, 'chosenSim', null, 'padding', repeat(md5(i::text), 25))`

/** What each customer has after a year: two launches, three messages, a session, and an OpenID identity for every third. */
const ROWS = [
  `insert into users (id, name, email, email_verified, locale, time_zone, created_at)
   select ${id('i')}, 'Customer ' || i, 'customer-' || i || '@example.com', now(), 'en-US', 'Europe/Berlin', now() - interval '400 days'
   from customers`,
  `insert into accounts (user_id, type, provider, provider_account_id)
   select ${id('i')}, 'oidc', 'oidc', 'sub-' || i from customers where i % 3 = 0`,
  `insert into sessions (session_token, id, user_id, device, created_at, last_used_at, expires)
   select encode(sha256(('token-' || i)::bytea), 'hex'), ${id('i')}, ${id('i')}, 'Firefox on Linux', now() - interval '3 days',
     now(), now() + interval '27 days' from customers`,
  `insert into gigs_links (user_id, gigs_user, proof) select ${id('i')}, 'usr_' || i, 'created' from customers`,
  `insert into account_snapshots (user_id, own, changes, seen, read_at, news, announced)
   select ${id('i')}, ${ACCOUNT}, 9, 9, now(), 9, 9 from customers`,
  `insert into launches (id, user_id, intent, input, before, session_id, return_to, status, outcome, created_at, settled_at, acknowledged_at)
   select ${id('i', 'n')}, ${id('i')}, 'cancelSubscription', jsonb_build_object('subscription', 'sub_' || i), 'null',
     'cse_' || n || i, '/dashboard', 'success', 'fulfilled', at, at, at
   from customers, generate_series(1, 2) as n, lateral (select now() - interval '2 days' * (1 + (i + n * 97) % 199) as at) t`,
  `insert into launch_claims (item, launch_id)
   select 'subscription sub_' || i, ${id('i', '1')} from customers`,
  `insert into messages (id, user_id, key, kind, subject, happened_at, created_at, due_at, attempts, state, ended_at)
   select ${id('i', 'n')}, ${id('i')}, 'planStarted ' || n, 'planStarted', 'sub_' || i, at, at, at, 1, 'sent', at
   from customers, generate_series(1, 3) as n, lateral (select now() - interval '2 days' * (1 + (i + n * 61) % 199) as at) t`,
  `insert into webhook_messages (id, received_at)
   select 'msg_' || i, now() - interval '1 hour' * (i % 160) from customers`,
  `insert into plan_choices (user_id, choice) select ${id('i')}, '{"plan":"pln_1"}' from customers where i % 5 = 0`,
  `insert into visitor_choices (id, choice, expires)
   select ${id('i')}, '{"plan":"pln_1"}', now() + interval '1 hour' * (1 + i % 700) from customers where i % 5 = 0`,
  `insert into rate_limits (key, uses, resets_at)
   select md5(i::text), 1, now() + interval '10 minutes' from customers where i % 5 = 0`,
]

const CONNECTIONS = 2

/** Fills a migrated database with customers, two tables at a time. */
export async function fill(url: string, customers: Customers): Promise<void> {
  const queue = ROWS.values()
  await Promise.all(Array.from({ length: CONNECTIONS }, () => fillTables(url, customers, queue)))
}

async function fillTables(url: string, { step, last }: Customers, queue: Iterable<string>) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'`)
    await client.query('set session_replication_role = replica') // no triggers, and no checks of foreign keys
    await client.query(
      `create temp table customers as select generate_series(${step}, ${last}, ${step}) as i`,
    )
    for (const statement of queue) await fillTable(client, statement)
  } finally {
    await client.end()
  }
}

/** Fills a table and builds its indexes at the end, which is faster. */
async function fillTable(client: Client, statement: string): Promise<void> {
  const [, table = ''] = /^insert into (\w+)/.exec(statement) ?? []
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = $1 and indexname not in (select conname from pg_constraint)`,
    [table],
  )
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  await client.query(statement)
  for (const { definition } of indexes) await client.query(definition)
  await client.query(`analyze ${table}`)
}
