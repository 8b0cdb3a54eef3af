import { onFreshStack } from './fresh-stack'
import { playwright, runNode, type Variables } from './run-node'
import { untilStopped } from './signals'
import { findBrowser } from './test-browser'

// npm run e2e -- [--core | --rest] [--several] [arguments for Playwright]
const given = process.argv.slice(2)
const isSeveral = given.includes('--several')
const part = ['core', 'rest'].find((name) => given.includes(`--${name}`))
const playwrightArgs = given.filter((arg) => !['--core', '--rest', '--several'].includes(arg))

const stopped = untilStopped()
const finished = new AbortController()
const signal = AbortSignal.any([stopped.signal, finished.signal])

try {
  process.exitCode = await (process.env['E2E_APP_URL']
    ? runJourneys({})
    : onFreshStack(stopped.signal, isSeveral ? runOnPostgres : runJourneys, { isSeveral }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
}

/** Runs the unit tests of `lib` on a real Postgres, then the journeys. */
async function runOnPostgres(variables: Variables): Promise<number> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'lib']
  // Only the database: the unit tests have their own environment and sandbox.
  const { UNIT_DATABASE_URL } = variables
  const code = await runNode({ args, variables: { UNIT_DATABASE_URL }, signal })
  return code || runJourneys(variables)
}

/** Runs Playwright and returns its exit code. */
function runJourneys(variables: Variables): Promise<number> {
  return runNode({
    args: [...playwright, ...playwrightArgs],
    variables: { ...variables, ...(part && { E2E_PART: part }), E2E_BROWSER: findBrowser() },
    signal,
  })
}
