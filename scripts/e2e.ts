import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathsIn } from '../sandbox/data'
import { readEnvironment } from './environment'
import { findFreePorts } from './ports'
import { untilStopped } from './signals'
import { withStack } from './stack'
import { findBrowser } from './test-browser'

type Variables = Record<string, string>

const { signal } = untilStopped()
const finished = new AbortController()

try {
  process.exitCode = await (process.env['E2E_APP_URL'] ? runPlaywright({}) : runOnAFreshStack())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
}

/** Free ports, an empty data folder, an API key that is found again wherever it leaks to. */
async function runOnAFreshStack(): Promise<number> {
  const data = process.env['E2E_DATA'] ?? mkdtempSync(join(tmpdir(), 'connect-e2e-'))
  const logs = pathsIn(data).logs
  const apiKey = `key-${randomUUID()}`
  const [app, web, smtp, postgres] = await findFreePorts(4)
  const environment = readEnvironment({
    PORT: String(app),
    SANDBOX_PORT: String(web),
    SANDBOX_SMTP_PORT: String(smtp),
    SANDBOX_POSTGRES_PORT: String(postgres),
    SANDBOX_DATA: data,
    SANDBOX_API_KEY: apiKey,
  })
  const code = await withStack({ mode: 'built', environment, logs, signal }, () =>
    runPlaywright({
      E2E_APP_URL: environment.appUrl,
      E2E_SANDBOX_URL: environment.settings.origin,
      E2E_DATA: data,
      E2E_LOGS: logs,
      E2E_API_KEY: apiKey,
    }),
  )
  if (code === 0 && !process.env['E2E_DATA']) rmSync(data, { recursive: true })
  else console.log(`The data and the logs of this run are in ${data}.`)
  return code
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
