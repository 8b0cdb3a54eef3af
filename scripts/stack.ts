import { existsSync } from 'node:fs'
import { z } from 'zod'
import { buildApp, startApp } from './app'
import type { Environment } from './environment'
import { checkPorts } from './ports'
import { type Postgres, startPostgres } from './postgres'
import { createProcesses, type Processes } from './processes'
import { untilItAnswers } from './until'

// Build first; serve the build that is there; hot reload; leave it to others to serve the build.
export type Mode = 'build' | 'built' | 'dev' | 'world'

type Options = {
  mode: Mode
  environment: Environment
  logs: string
  signal: AbortSignal // stops everything
  several?: Several | null
}

/** Two or more processes of the app on a real Postgres: one that is started, or null for the caller's. */
export type Several = { appPorts: number[]; postgres: Postgres | null }

export type Customer = { email: string; name: string; description: string }

export type Run = {
  mode: Mode
  environment: Environment
  several: Several | null
  processes: Processes
  end: AbortSignal
}

/**
 * Starts sandbox and app, runs `use` beside them, and stops both when that is over, however it ends.
 * @throws Error for people: which program stopped and what it said last, or which port is taken.
 */
export async function withStack<Result>(
  { mode, environment, logs, signal, several = null }: Options,
  use: (customers: Customer[]) => Promise<Result>,
): Promise<Result> {
  if ((mode === 'built' || mode === 'world') && !existsSync('.next/BUILD_ID')) {
    throw new Error('There is no build of the app yet. Run `npm run build` first.')
  }
  await checkPorts(environment)
  signal.throwIfAborted()
  console.log(
    `Starting the sandbox on port ${environment.sandbox.ports.web}, the app on ${environment.appPort} …`,
  )

  const processes = createProcesses({ logs, variables: environment.variables })
  const end = AbortSignal.any([signal, processes.fallen])
  const ended = new Promise<never>((_, reject) => {
    end.addEventListener('abort', () => reject(end.reason))
  })
  try {
    const run = { mode, environment, several, processes, end }
    return await Promise.race([startAll(run).then(use), ended])
  } finally {
    await processes.stop()
  }
}

async function startAll(run: Run): Promise<Customer[]> {
  const [customers] = await Promise.all([startWorld(run), buildApp(run)])
  if (run.mode !== 'world') await startApp(run)
  return customers
}

async function startWorld({ environment, several, processes, end }: Run): Promise<Customer[]> {
  processes.start({
    name: 'the sandbox',
    log: 'sandbox.log',
    args: ['node_modules/connect-sandbox/bin/connect-sandbox.js'],
  })
  const ready = await untilItAnswers(`${environment.sandbox.url}/sandbox/ready`, end)
  const { customers } = readyAnswer.parse(await ready.json())
  if (several?.postgres) await startPostgres(several.postgres, processes, end)
  await processes.run({
    name: 'the migration of the database',
    log: 'app.log',
    args: ['scripts/migrate.mjs'],
  })
  return customers
}

const readyAnswer = z.object({
  customers: z.array(z.object({ email: z.string(), name: z.string(), description: z.string() })),
})
