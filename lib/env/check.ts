import { checkDatabaseAtStart } from '@/lib/db/check'
import { env } from '@/lib/env'

// For supervisors like systemd, which should not start it again: EX_CONFIG of sysexits.h.
const WRONG_CONFIGURATION = 78

try {
  env()
} catch (error) {
  const problems = error instanceof Error ? error.message : 'Invalid environment.'
  process.stderr.write(
    `The app stops, because its environment is invalid:\n${problems}\n.env.example explains each variable.\n`,
  )
  process.exit(WRONG_CONFIGURATION)
}

// Does not wait for the result, because the database may start after the app.
void checkDatabaseAtStart()
