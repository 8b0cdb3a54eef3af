import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-ports'
import { databaseUrl } from '../settings'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export type SandboxProcess = Awaited<ReturnType<typeof startProcess>>

/**
 * The whole sandbox as a process of its own on free ports, as `npm run sandbox` starts it. `ready` resolves with
 * the milliseconds that it took. @throws Error with what it said, when it ends before that.
 */
export async function startProcess(data: string, variables: Record<string, string> = {}) {
  const settings = {
    SANDBOX_DATA: data,
    SANDBOX_PORT: String(await freePort()),
    SANDBOX_SMTP_PORT: String(await freePort()),
    SANDBOX_POSTGRES_PORT: String(await freePort()),
    SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${await freePort()}/nobody-listens-here`,
    ...variables,
  }
  const started = performance.now()
  const child = spawn(process.execPath, [here('../../bin/connect-sandbox.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings },
  })
  let said = ''
  const ended = once(child, 'close')
  const ready = new Promise<number>((resolve, reject) => {
    const hear = (words: Buffer) => {
      said += words.toString()
      if (said.includes('"ready":true')) resolve(performance.now() - started)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`The sandbox ended. It said: ${said}`)))
  })
  ready.catch(() => {}) // who kills it while it starts does not wait for this
  return {
    origin: `http://127.0.0.1:${settings.SANDBOX_PORT}`,
    databaseUrl: databaseUrl(Number(settings.SANDBOX_POSTGRES_PORT)),
    pid: child.pid ?? 0,
    ready,
    said: () => said,
    async kill(signal: NodeJS.Signals = 'SIGKILL') {
      child.kill(signal)
      await ended
    },
  }
}
