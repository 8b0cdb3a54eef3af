import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Environment } from './environment'
import { checkPorts } from './ports'
import { createProcesses, type Processes } from './processes'

type Options = {
  mode: 'build' | 'built' | 'dev' // build first; serve the build that is there; hot reload
  environment: Environment
  logs: string
  signal: AbortSignal // stops everything
}

export type Customer = { email: string; name: string; says: string }

type Run = {
  mode: Options['mode']
  environment: Environment
  processes: Processes
  end: AbortSignal
}

const next = 'node_modules/next/dist/bin/next'
const tsx = ['--import', 'tsx']
const answerWithinMs = 120_000

/**
 * Starts sandbox and app, runs `use` beside them, and stops both when that is over, however it ends.
 * @throws Error for people: which program stopped and what it said last, or which port is taken.
 */
export async function withStack<Result>(
  { mode, environment, logs, signal }: Options,
  use: (customers: Customer[]) => Promise<Result>,
): Promise<Result> {
  if (mode === 'built' && !existsSync('.next/BUILD_ID')) {
    throw new Error('There is no build of the app yet. Run `npm run build` first.')
  }
  await checkPorts(environment)
  signal.throwIfAborted()
  console.log(
    `Starting the sandbox on port ${environment.settings.port}, the app on ${environment.appPort} …`,
  )

  const processes = createProcesses({ logs, variables: environment.variables })
  const end = AbortSignal.any([signal, processes.fallen])
  const ended = new Promise<never>((_, reject) => {
    end.addEventListener('abort', () => reject(end.reason))
  })
  try {
    const run = { mode, environment, processes, end }
    return await Promise.race([startAll(run).then(use), ended])
  } finally {
    await processes.stop()
  }
}

async function startAll(run: Run): Promise<Customer[]> {
  const [customers] = await Promise.all([startWorld(run), build(run)])
  await startApp(run)
  return customers
}

async function startWorld({ environment, processes, end }: Run): Promise<Customer[]> {
  processes.start({
    name: 'the sandbox',
    log: 'sandbox.log',
    args: [...tsx, 'sandbox/server.ts'],
    variables: { TSX_TSCONFIG_PATH: 'sandbox/tsconfig.json' },
  })
  const ready = await untilItAnswers(`${environment.settings.origin}/sandbox/ready`, end)
  const { customers } = readyAnswer.parse(await ready.json())
  await processes.run({
    name: 'the migration of the database',
    log: 'app.log',
    args: [...tsx, 'scripts/migrate.ts'],
  })
  return customers
}

const readyAnswer = z.object({
  customers: z.array(z.object({ email: z.string(), name: z.string(), says: z.string() })),
})

async function build(run: Run): Promise<void> {
  if (run.mode !== 'build') return
  console.log('Building the app, about half a minute …')
  await run.processes.run({
    name: 'the build of the app',
    log: 'build.log',
    args: [next, 'build'],
    variables: { NEXT_DIST_DIR: buildFolderOf(run) },
  })
}

// What serves customers must not be rebuilt under its feet by a second demo, or by the tests.
function buildFolderOf({ mode, environment }: Run): string {
  return mode === 'built' ? '.next' : `.data/next-${environment.appPort}`
}

async function startApp(run: Run): Promise<void> {
  const { mode, environment, processes, end } = run
  const { appUrl, appPort } = environment
  const isDev = mode === 'dev'
  processes.start({
    name: 'the app',
    log: 'app.log',
    args: [next, isDev ? 'dev' : 'start', '-H', 'localhost', '-p', String(appPort)],
    variables: { NEXT_DIST_DIR: buildFolderOf(run) },
    echo: isDev,
  })
  await untilItAnswers(`${appUrl}/readyz`, end)
}

/** @throws Error after two minutes without a good answer, or when all has come to its end. */
async function untilItAnswers(address: string, end: AbortSignal): Promise<Response> {
  const deadline = Date.now() + answerWithinMs
  for (;;) {
    const response = await fetch(address, { signal: end }).catch(() => null)
    if (response?.ok) return response
    end.throwIfAborted()
    if (Date.now() > deadline) throw new Error(`${address} did not answer within two minutes.`)
    await wait(100)
  }
}
