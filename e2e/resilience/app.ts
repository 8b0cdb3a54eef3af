import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const url = process.env['E2E_APP_URL'] ?? ''
const logFile = `${process.env['E2E_LOGS']}/app.log`

type Line = { step?: string; launch?: string; outcome?: string; error?: string }

/** The built app as a process of the test's own, in the environment that `npm run deliveries` gives. */
export function newApp(variables: Record<string, string> = {}) {
  let child: ChildProcess | undefined

  return {
    url,
    pid: () => child?.pid,

    /** Starts it and waits until it is ready for customers. */
    async start(): Promise<void> {
      const next = ['node_modules/next/dist/bin/next', 'start', '-H', 'localhost']
      const env = { ...process.env, NODE_ENV: 'production' as const, ...variables }
      // Straight into the file: a pipe would end with this program, and Next.js spins on a broken one.
      const log = openSync(logFile, 'a')
      const app = spawn(process.execPath, [...next, '-p', new URL(url).port], {
        env,
        stdio: ['ignore', log, log],
      })
      closeSync(log)
      child = app
      while (!(await fetch(`${url}/readyz`).catch(() => null))?.ok) {
        if (app.exitCode !== null) throw new Error(`The app ended with ${app.exitCode}.`)
        await wait(50)
      }
    },

    /** Takes it away without a word, as a crash or a full machine does. */
    async kill(): Promise<void> {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'close')
    },

    /** What all apps so far have logged. */
    logged: (): Line[] =>
      readFileSync(logFile, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line): Line => JSON.parse(line)),
  }
}
