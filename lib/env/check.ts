import { checkDatabase } from '@/lib/db/check'
import { env } from '@/lib/env'

try {
  env()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Bad environment.'}\n`)
  process.exit(1)
}

// Logged early, and no reason to stop: a database may come up after the app.
void checkDatabase('start')
