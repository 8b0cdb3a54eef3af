import packageJson from '../package.json' with { type: 'json' }
import type { Run } from './stack'
import { untilItAnswers } from './until'

const next = 'node_modules/next/dist/bin/next'

// The options of `npm start`, so that tests and demo run what partners run.
const startOptions = packageJson.scripts.start.split(' ').slice(1)

export async function buildApp(run: Run): Promise<void> {
  if (run.mode !== 'build') return
  console.log('Building the app, about half a minute …')
  await run.processes.run({
    name: 'the build of the app',
    log: 'build.log',
    args: [next, 'build'],
    variables: { NEXT_DIST_DIR: buildFolderOf(run) },
  })
}

/** One process at the app's address, or several behind a round robin. */
export async function startApp(run: Run): Promise<void> {
  const { environment, end, several } = run
  const ports = several?.appPorts ?? [environment.appPort]
  ports.forEach((port, index) => startProcess(run, port, several ? `app-${index}.log` : 'app.log'))
  // The round robin knows nothing of readiness, so each is asked.
  await Promise.all(ports.map((port) => untilItAnswers(`http://localhost:${port}/readyz`, end)))
  if (several) await startRoundRobin(run, several.appPorts)
}

function startProcess(run: Run, port: number, log: string): void {
  const isDev = run.mode === 'dev'
  run.processes.start({
    name: 'the app',
    log,
    args: [next, ...(isDev ? ['dev'] : startOptions), '-H', 'localhost', '-p', String(port)],
    variables: { NEXT_DIST_DIR: buildFolderOf(run) },
    echo: isDev,
  })
}

async function startRoundRobin({ environment, processes, end }: Run, ports: number[]) {
  const { appUrl, appPort } = environment
  processes.start({
    name: 'the round robin',
    log: 'round-robin.log',
    args: ['--import', 'tsx', 'scripts/round-robin.ts', ...[appPort, ...ports].map(String)],
  })
  await untilItAnswers(`${appUrl}/readyz`, end)
}

// What serves customers must not be rebuilt under its feet by a second demo, or by the tests.
function buildFolderOf({ mode, environment }: Run): string {
  return mode === 'built' ? '.next' : `.data/next-${environment.appPort}`
}
