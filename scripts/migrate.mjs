// @ts-check
import { migrateDatabase } from '../lib/db/migrate.mjs'
import { databaseUrl, describe, stop } from './database.mjs'

try {
  await migrateDatabase(databaseUrl())
} catch (error) {
  stop(`The database was not migrated: ${describe(error)}`)
}
