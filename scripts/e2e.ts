import { spawn } from 'node:child_process'
import { onAFreshStack } from './fresh-stack'
import { untilStopped } from './signals'
import { findBrowser } from './test-browser'

type Variables = Record<string, string>

const { signal } = untilStopped()
const finished = new AbortController()

try {
  process.exitCode = await (process.env['E2E_APP_URL']
    ? runPlaywright({})
    : onAFreshStack(signal, runPlaywright))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
}

/** The arguments of this script go on to Playwright; so does its exit code come back. */
function runPlaywright(variables: Variables): Promise<number> {
  const browser = findBrowser()
  return new Promise((resolve, reject) => {
    const cli = 'node_modules/@playwright/test/cli.js'
    spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables, E2E_BROWSER: browser },
      signal: AbortSignal.any([signal, finished.signal]),
    })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1))
  })
}
