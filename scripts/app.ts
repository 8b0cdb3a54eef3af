import packageJson from '../package.json' with { type: 'json' }
import { readDockerfile } from './dockerfile'
import type { Environment } from './environment'
import type { Postgres } from './postgres'
import type { Processes } from './processes'
import { untilReady } from './until'

/**
 * `build` builds the app, then starts it. `built` starts the existing build. `dev` starts it with hot reload.
 * `sandbox-only` does not start the app: the caller starts the existing build.
 */
export type Mode = 'build' | 'built' | 'dev' | 'sandbox-only'

/** Several processes of the app on a real Postgres. `postgres` is null if the caller already has one. */
export type Several = { appPorts: number[]; postgres: Postgres | null }

/** One run of sandbox and app. `end` aborts when it stops. */
export type Run = {
  mode: Mode
  environment: Environment
  several: Several | null
  image: string | null // the folder with the content of the container image, which then runs instead of the repository
  processes: Processes
  end: AbortSignal
}

const NEXT_BIN = 'node_modules/next/dist/bin/next'

// Tests and demo start the app like `npm start`, as partners do.
const startArgs = packageJson.scripts.start.split(' ').slice(1)

export async function buildApp(run: Run): Promise<void> {
  if (run.mode !== 'build') return
  console.log('Building the app (about half a minute) …')
  await run.processes.run({
    name: 'the app build',
    log: 'build.log',
    args: [NEXT_BIN, 'build'],
    variables: { NEXT_DIST_DIR: buildFolderOf(run) },
  })
}

/** Starts one process at the app's address, or several behind a round robin, and waits until they are ready. */
export async function startApp(run: Run): Promise<void> {
  const { environment, end, several } = run
  const ports = several?.appPorts ?? [environment.appPort]
  ports.forEach((port, index) => startProcess(run, port, several ? `app-${index}.log` : 'app.log'))
  // The round robin does not check readiness, so check each process.
  await Promise.all(ports.map((port) => untilReady(`http://localhost:${port}/readyz`, end)))
  if (several) await startRoundRobin(run, several.appPorts)
}

function startProcess(run: Run, port: number, log: string): void {
  if (run.image) return startImage(run.image, run, port, log)
  const isDev = run.mode === 'dev'
  run.processes.start({
    name: 'the app',
    log,
    args: [...(isDev ? [NEXT_BIN, 'dev'] : startArgs), '-H', 'localhost', '-p', String(port)],
    variables: { NEXT_DIST_DIR: buildFolderOf(run) },
    echo: isDev,
  })
}

function startImage(folder: string, { processes }: Run, port: number, log: string): void {
  const { command, variables } = readDockerfile()
  processes.start({
    name: 'the app',
    log,
    args: command,
    folder,
    variables: { ...variables, HOSTNAME: 'localhost', PORT: String(port) },
  })
}

async function startRoundRobin({ environment, processes, end }: Run, ports: number[]) {
  const { appUrl, appPort } = environment
  processes.start({
    name: 'the round robin',
    log: 'round-robin.log',
    args: ['--import', 'tsx', 'scripts/round-robin.ts', ...[appPort, ...ports].map(String)],
  })
  await untilReady(`${appUrl}/readyz`, end)
}

// The demo has its own build folder, so that a build for the tests does not replace files that it serves.
function buildFolderOf({ mode, environment }: Run): string {
  return mode === 'built' ? '.next' : `.data/next-${environment.appPort}`
}
