// @ts-check
// JavaScript, because it runs with production packages only, and on Node.js versions without TypeScript.
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, DatabaseError } from 'pg'

// An arbitrary number that identifies this lock in the database.
const LOCK = 7_301_944_127

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

// The codes of "feature not supported" and "function does not exist".
const notSupported = new Set(['0A000', '42883'])

/**
 * Migrates a database to this version. Concurrent migrations wait for each other, and the later ones change nothing.
 * The embedded Postgres has no such lock, so only the start scripts migrate it. On a database without triggers or
 * notifications, as distributed engines that speak Postgres, the app works without them.
 *
 * @param {string} url of the database
 * @returns {Promise<{ applied: number, notifies: boolean }>} how many migrations were applied now, and whether the
 * database notifies the app when an account changes
 * @throws the error of the driver, or an error of the ORM with that error as its cause
 */
export async function migrateDatabase(url) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await lock(client)
    const before = await countMigrations(client)
    await migrate(drizzle(client), { migrationsFolder })
    const applied = (await countMigrations(client)) - before
    return { applied, notifies: await createTrigger(client) }
  } finally {
    await client.end()
  }
}

/**
 * Takes the lock, which is held until the connection ends. An engine without such locks migrates without it.
 * @param {Client} client
 */
async function lock(client) {
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
  } catch (error) {
    if (!notSupported.has(codeOf(error))) throw error
  }
}

/**
 * Returns how many migrations the database has.
 * @param {Client} client
 * @returns {Promise<number>}
 */
async function countMigrations(client) {
  const { rows } = await client.query(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  )
  if (!rows[0]?.exists) return 0
  const counted = await client.query(
    'select count(*)::int as count from drizzle.__drizzle_migrations',
  )
  return counted.rows[0]?.count
}

// Notifies all processes that listen of a changed account, when the change is committed and not before. In the database
// and not in the program, so that no place that writes to the table can forget it. Only the id of the user is sent.
// `pg_notify` is called once before, because a trigger that cannot notify would refuse all changes.
const TRIGGER = `
BEGIN;
SELECT pg_notify('account_changed', 'the migration');
CREATE FUNCTION "tell_of_account_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD."changes", OLD."seen", OLD."read_at", OLD."failed_at")
    IS DISTINCT FROM (NEW."changes", NEW."seen", NEW."read_at", NEW."failed_at") THEN
    PERFORM pg_notify('account_changed', NEW."user_id");
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER "account_changed" AFTER INSERT OR UPDATE ON "account_snapshots"
FOR EACH ROW EXECUTE FUNCTION "tell_of_account_change"();
COMMIT;`

/**
 * Creates the trigger if it is missing and the database can have it. Returns whether it exists.
 * @param {Client} client
 */
async function createTrigger(client) {
  try {
    const { rowCount } = await client.query(
      `select from pg_trigger where tgname = 'account_changed'`,
    )
    if (!rowCount) await client.query(TRIGGER)
    return true
  } catch (error) {
    if (codeOf(error) === '') throw error // the connection broke
    await client.query('ROLLBACK')
    return false
  }
}

/** @param {unknown} error */
function codeOf(error) {
  const isFromPostgres = error instanceof DatabaseError
  return (isFromPostgres && error.code) || ''
}
