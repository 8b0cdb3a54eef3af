// @ts-check
import { migrateDatabase } from '../lib/db/migrate.mjs'
import { databaseFailure, databaseUrl, stop } from './database.mjs'

const url = databaseUrl()
try {
  const { applied, notifies } = await migrateDatabase(url)
  if (applied === 0) console.log('Nothing to do: all migrations are applied.')
  else console.log(`Applied ${applied} ${applied === 1 ? 'migration' : 'migrations'}.`)
  if (!notifies) {
    console.log(
      'The database has no triggers or notifications, so open pages learn of changes by a query per second.',
    )
  }
} catch (error) {
  stop(`The database was not migrated. ${databaseFailure(error, url)}`)
}
