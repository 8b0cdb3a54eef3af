import { checkDatabaseAtStart } from '@/lib/db/check'
import { env } from '@/lib/env'

try {
  env()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Invalid environment.'}\n`)
  process.exit(1)
}

// Does not wait for the result, because the database may start after the app.
void checkDatabaseAtStart()
