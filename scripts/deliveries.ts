import { onFreshStack } from './fresh-stack'
import { playwright, runNode, type Variables } from './run-node'
import { untilStopped } from './signals'

const stopped = untilStopped()
const finished = new AbortController()
const signal = AbortSignal.any([stopped.signal, finished.signal])

try {
  process.exitCode = await onFreshStack(stopped.signal, runResilienceTests, {
    mode: 'sandbox-only',
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
}

/** Runs e2e/resilience. The tests start the app themselves, because they kill it. */
function runResilienceTests(variables: Variables): Promise<number> {
  const config = ['--config', 'e2e/resilience/playwright.config.ts']
  const args = [...playwright, ...config, ...process.argv.slice(2)]
  return runNode({ args, variables, signal })
}
