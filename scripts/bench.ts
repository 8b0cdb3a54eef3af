import { onFreshStack } from './fresh-stack'
import { runNode, type Variables } from './run-node'
import { untilStopped } from './signals'

const { signal } = untilStopped()

try {
  process.exitCode = await onFreshStack(signal, runBenchmark)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function runBenchmark(variables: Variables): Promise<number> {
  const args = ['--import', 'tsx', 'e2e/bench/index.ts', ...process.argv.slice(2)]
  return runNode({ args, variables, signal })
}
