import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const url = process.env['E2E_APP_URL'] ?? ''
const LOG_FILE = `${process.env['E2E_LOGS']}/app.log`

/** Returns the built app as a process that the test starts and kills, in the environment of `npm run deliveries`. */
export function newApp(variables: Record<string, string> = {}) {
  let child: ChildProcess | undefined

  return {
    url,
    pid: () => child?.pid,

    /** Starts the app and waits until it is ready. */
    async start(): Promise<void> {
      const next = ['node_modules/next/dist/bin/next', 'start', '-H', 'localhost']
      const env = { ...process.env, NODE_ENV: 'production' as const, ...variables }
      // Output goes to a file, not a pipe: Next.js spins forever on a pipe whose reader was killed.
      const log = openSync(LOG_FILE, 'a')
      const app = spawn(process.execPath, [...next, '-p', new URL(url).port], {
        env,
        stdio: ['ignore', log, log],
      })
      closeSync(log)
      child = app
      while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
        if (app.exitCode !== null) {
          throw new Error(`The app stopped with exit code ${app.exitCode}.`)
        }
        await wait(50)
      }
    },

    /** Kills the app without warning, as a crash does. */
    async kill(): Promise<void> {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}
