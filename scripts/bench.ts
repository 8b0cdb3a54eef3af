import { onAFreshStack } from './fresh-stack'
import { runNode, type Variables } from './run-node'
import { untilStopped } from './signals'

const { signal } = untilStopped()

try {
  process.exitCode = await onAFreshStack(signal, measure)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function measure(variables: Variables): Promise<number> {
  const args = ['--import', 'tsx', 'e2e/bench/index.ts', ...process.argv.slice(2)]
  return runNode({ args, variables, signal })
}
