import { env } from '@/lib/env'

try {
  env()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Bad environment.'}\n`)
  process.exit(1)
}
