import { onAFreshStack } from './fresh-stack'
import { playwright, runNode, type Variables } from './run-node'
import { untilStopped } from './signals'
import { findBrowser } from './test-browser'

const isSeveral = process.argv.includes('--several')
const stopped = untilStopped()
const finished = new AbortController()
const signal = AbortSignal.any([stopped.signal, finished.signal])

try {
  process.exitCode = await (process.env['E2E_APP_URL']
    ? drive({})
    : onAFreshStack(stopped.signal, isSeveral ? askBoth : drive, { isSeveral }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
}

/** What the unit tests ask of a real Postgres, and then the journeys. */
async function askBoth(variables: Variables): Promise<number> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'lib']
  return (await runNode({ args, variables, signal })) || drive(variables)
}

/** The other arguments of this script go on to Playwright; so does its exit code come back. */
function drive(variables: Variables): Promise<number> {
  const args = process.argv.slice(2).filter((one) => one !== '--several')
  return runNode({
    args: [...playwright, ...args],
    variables: { ...variables, E2E_BROWSER: findBrowser() },
    signal,
  })
}
