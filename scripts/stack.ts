import { existsSync } from 'node:fs'
import { z } from 'zod'
import { buildApp, startApp, type Mode, type Run, type Several } from './app'
import type { Environment } from './environment'
import { checkPorts } from './ports'
import { startPostgres } from './postgres'
import { createProcesses } from './processes'
import { untilReady } from './until'

type Options = {
  mode: Mode
  environment: Environment
  logs: string
  signal: AbortSignal // stops everything
  several?: Several | null
  image?: string | null
}

export type Customer = { email: string; name: string; description: string }

/**
 * Starts sandbox and app, calls `use`, and stops both when `use` has returned or thrown.
 * @throws Error with a message for the terminal: a port that is taken, or a program that stopped and its last output.
 */
export async function withStack<Result>(
  { mode, environment, logs, signal, several = null, image = null }: Options,
  use: (customers: Customer[]) => Promise<Result>,
): Promise<Result> {
  if ((mode === 'built' || mode === 'sandbox-only') && !existsSync('.next/BUILD_ID')) {
    throw new Error('There is no build of the app yet. Run `npm run build` first.')
  }
  await checkPorts(environment)
  signal.throwIfAborted()
  console.log(
    `Starting the sandbox on port ${environment.sandbox.ports.web}, the app on ${environment.appPort} …`,
  )

  const processes = createProcesses({ logs, variables: environment.variables })
  const end = AbortSignal.any([signal, processes.stoppedEarly])
  const ended = new Promise<never>((_, reject) => {
    end.addEventListener('abort', () => reject(end.reason))
  })
  try {
    const run = { mode, environment, several, image, processes, end }
    return await Promise.race([startAll(run).then(use), ended])
  } finally {
    await processes.stop()
  }
}

async function startAll(run: Run): Promise<Customer[]> {
  const [customers] = await Promise.all([startSandbox(run), buildApp(run)])
  if (run.mode !== 'sandbox-only') await startApp(run)
  return customers
}

async function startSandbox({
  environment,
  several,
  image,
  processes,
  end,
}: Run): Promise<Customer[]> {
  processes.start({
    name: 'the sandbox',
    log: 'sandbox.log',
    args: ['node_modules/connect-sandbox/bin/connect-sandbox.js'],
  })
  const ready = await untilReady(`${environment.sandbox.url}/sandbox/ready`, end)
  const { customers } = readyResponse.parse(await ready.json())
  if (several?.postgres) await startPostgres(several.postgres, processes, end)
  await processes.run({
    name: 'the database migration',
    log: 'app.log',
    args: ['scripts/migrate.mjs'],
    ...(image && { folder: image }),
  })
  return customers
}

const readyResponse = z.object({
  customers: z.array(z.object({ email: z.string(), name: z.string(), description: z.string() })),
})
