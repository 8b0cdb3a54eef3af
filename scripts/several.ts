import { findPostgres } from './postgres'
import { runNode } from './run-node'
import { untilStopped } from './signals'

// The done journey of each intent, and the specs in which several processes could disagree.
const JOURNEYS = String.raw`, done:|(callback|closed-tab|live|several|sign-in|webhooks)\.spec`

if (process.env['DATABASE_URL'] || findPostgres()) {
  const options = ['--several', '--project', 'journeys', '--no-deps', '--grep', JOURNEYS]
  const args = ['--import', 'tsx', 'scripts/e2e.ts', ...options]
  process.exitCode = await runNode({ args, variables: {}, signal: untilStopped().signal })
} else {
  console.log(
    'Skipped the tests on several processes: no Postgres is installed. ' +
      'Install one (on Debian: apt-get install postgresql) or set DATABASE_URL to an empty database.',
  )
}
