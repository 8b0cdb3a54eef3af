import { migrateDatabase } from '../lib/db/migrate'

await migrateDatabase(process.env['DATABASE_URL'])
