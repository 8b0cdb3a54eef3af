import { spawn } from 'node:child_process'
import { onAFreshStack } from './fresh-stack'
import { untilStopped } from './signals'

const { signal } = untilStopped()

try {
  process.exitCode = await onAFreshStack(signal, measure)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function measure(variables: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ['--import', 'tsx', 'e2e/bench/index.ts', ...process.argv.slice(2)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
      signal,
    })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1))
  })
}
