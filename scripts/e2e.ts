import { spawn } from 'node:child_process'
import { onAFreshStack } from './fresh-stack'
import { untilStopped } from './signals'
import { findBrowser } from './test-browser'

type Variables = Record<string, string>

const isSeveral = process.argv.includes('--several')
const { signal } = untilStopped()
const finished = new AbortController()

try {
  process.exitCode = await (process.env['E2E_APP_URL']
    ? runPlaywright({})
    : onAFreshStack(signal, isSeveral ? runBoth : runPlaywright, isSeveral))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
}

/** What the unit tests ask of a real Postgres, and then the journeys. */
async function runBoth(variables: Variables): Promise<number> {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'lib']
  return (await run(vitest, variables)) || runPlaywright(variables)
}

/** The other arguments of this script go on to Playwright; so does its exit code come back. */
function runPlaywright(variables: Variables): Promise<number> {
  const args = process.argv.slice(2).filter((one) => one !== '--several')
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', ...args]
  return run(playwright, { ...variables, E2E_BROWSER: findBrowser() })
}

function run(args: string[], variables: Variables): Promise<number> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
      signal: AbortSignal.any([signal, finished.signal]),
    })
      .once('error', reject)
      .once('exit', (code) => resolve(code ?? 1))
  })
}
