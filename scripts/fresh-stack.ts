import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localFiles, readEnvironment } from './environment'
import { findFreePorts } from './ports'
import { databaseUrl } from './postgres'
import type { Variables } from './run-node'
import type { Mode, Several } from './app'
import { withStack } from './stack'

type Options = { mode?: Mode; isSeveral?: boolean; image?: string | null }

/**
 * Starts sandbox and app on free ports with an empty data folder, calls `use`, and returns its exit code. `use` gets
 * the environment of the app and, as `E2E_…`, the addresses and folders. The API key is random, so that tests can
 * search for it. The data folder is deleted if the exit code is 0. With `isSeveral`, two processes of the app share a
 * real Postgres: the one of DATABASE_URL, or a new one. With `image`, the app runs from this folder, which
 * `scripts/assemble.mjs` has filled.
 */
export async function onFreshStack(
  signal: AbortSignal,
  use: (variables: Variables) => Promise<number>,
  { mode = 'built', isSeveral = false, image = null }: Options = {},
): Promise<number> {
  const data = process.env['E2E_DATA'] ?? mkdtempSync(join(tmpdir(), 'connect-e2e-'))
  const logs = localFiles(data).logs
  const apiKey = `key-${randomUUID()}`
  const [app, web, connect, smtp, postgres] = await findFreePorts(5)
  const several = isSeveral ? await planSeveral(data) : null
  const environment = await readEnvironment({
    ...(several && { DATABASE_URL: several.databaseUrl }),
    PORT: String(app),
    SANDBOX_PORT: String(web),
    SANDBOX_CONNECT_PORT: String(connect),
    SANDBOX_SMTP_PORT: String(smtp),
    SANDBOX_POSTGRES_PORT: String(postgres),
    SANDBOX_DATA: data,
    SANDBOX_API_KEY: apiKey,
  })
  const code = await withStack({ mode, environment, logs, signal, several, image }, () =>
    use({
      ...environment.variables,
      E2E_APP_URL: environment.appUrl,
      E2E_SANDBOX_URL: environment.sandbox.url,
      E2E_DATA: data,
      E2E_LOGS: logs,
      E2E_API_KEY: apiKey,
      ...(image && { E2E_IMAGE: image }),
      ...(several && { E2E_SEVERAL: 'yes', UNIT_DATABASE_URL: several.databaseUrl }),
    }),
  )
  if (code === 0 && !process.env['E2E_DATA']) rmSync(data, { recursive: true })
  else console.log(`The data and the logs of this run are in ${data}.`)
  return code
}

async function planSeveral(data: string): Promise<Several & { databaseUrl: string }> {
  const given = process.env['DATABASE_URL']
  const [port = 0, ...appPorts] = await findFreePorts(3)
  if (given) return { appPorts, postgres: null, databaseUrl: given }
  const postgres = { folder: join(data, 'real-postgres'), port }
  return { appPorts, postgres, databaseUrl: databaseUrl(port) }
}
