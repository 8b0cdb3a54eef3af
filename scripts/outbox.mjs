// @ts-check
// Lists the messages to customers that wait or have failed, and tries failed ones again:
//   npm run outbox
//   npm run outbox -- --retry <id> ...
//   npm run outbox -- --retry all
// Prints ids and codes only, never an address or a text.
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { databaseFailure, databaseUrl, stop } from './database.mjs'

const { values, positionals } = readArguments()
const url = databaseUrl()
const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
try {
  await client.connect()
  await (values.retry ? retry(positionals) : list())
} catch (error) {
  stop(`The outbox could not be read: ${databaseFailure(error, url)}`)
} finally {
  await client.end().catch(() => {})
}

function readArguments() {
  try {
    const options = /** @type {const} */ ({ retry: { type: 'boolean', default: false } })
    const given = parseArgs({ options, allowPositionals: true })
    if (given.values.retry === given.positionals.length > 0) return given
  } catch {
    // An unknown option.
  }
  return stop('Usage: npm run outbox [-- --retry <id> ... | --retry all]')
}

async function list() {
  const { rows: counts } = await client.query(
    'select state, count(*)::int as count from messages group by state order by state',
  )
  console.log(counts.map(({ state, count }) => `${state} ${count}`).join(', ') || 'No messages.')
  const { rows } = await client.query(`
    select id, kind, state, user_id, attempts, failure, due_at from messages
    where state = 'failed' or state = 'waiting'
    order by state, due_at limit 200`)
  for (const { id, kind, state, user_id: user, attempts, failure, due_at: due } of rows) {
    const when = state === 'waiting' ? `due ${due.toISOString()}` : 'given up'
    const tries = attempts > 0 ? `, ${attempts} attempts, ${failure ?? 'unfinished'}` : ''
    console.log(`${id}  ${state}  ${kind}  user ${user ?? '(deleted)'}  ${when}${tries}`)
  }
}

/** @param {string[]} ids of messages, or `all` */
async function retry(ids) {
  const isAll = ids.length === 1 && ids[0] === 'all'
  // A failed message to a deleted user has no address any more.
  const { rowCount } = await client.query(
    `update messages set state = 'waiting', attempts = 0, due_at = now(), claimed_until = null, ended_at = null
     where state = 'failed' and user_id is not null and ($1 or id = any($2))`,
    [isAll, ids],
  )
  console.log(`${rowCount} of ${isAll ? 'the failed' : ids.length} messages are tried again.`)
}
