// @ts-check
import { migrateDatabase } from '../lib/db/migrate.mjs'
import { databaseUrl, describe, stop } from './database.mjs'

try {
  const { notifies } = await migrateDatabase(databaseUrl())
  if (!notifies) {
    console.log(
      'The database was migrated. It has no triggers or notifications, so open pages learn of changes by a query per second.',
    )
  }
} catch (error) {
  stop(`The database was not migrated: ${describe(error)}`)
}
