import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../free-ports'
import { databaseUrl } from '../settings'

const resolvePath = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export type SandboxProcess = Awaited<ReturnType<typeof startProcess>>

/**
 * Starts the sandbox as a process on free ports, as `npm run sandbox` does. `ready` resolves with the start time in
 * milliseconds, or rejects with the output if the process exits first.
 */
export async function startProcess(data: string, variables: Record<string, string> = {}) {
  const settings = {
    SANDBOX_DATA: data,
    SANDBOX_PORT: String(await freePort()),
    SANDBOX_SMTP_PORT: String(await freePort()),
    SANDBOX_POSTGRES_PORT: String(await freePort()),
    SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${await freePort()}/not-listening`,
    ...variables,
  }
  const started = performance.now()
  const child = spawn(process.execPath, [resolvePath('../../bin/connect-sandbox.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings },
  })
  let output = ''
  const ended = once(child, 'close')
  const ready = new Promise<number>((resolve, reject) => {
    const append = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('"ready":true')) resolve(performance.now() - started)
    }
    child.stdout.on('data', append)
    child.stderr.on('data', append)
    void ended.then(() => reject(new Error(`The sandbox exited. Output: ${output}`)))
  })
  ready.catch(() => {}) // not awaited by tests that kill the process while it starts
  return {
    origin: `http://127.0.0.1:${settings.SANDBOX_PORT}`,
    databaseUrl: databaseUrl(Number(settings.SANDBOX_POSTGRES_PORT)),
    pid: child.pid ?? 0,
    ready,
    output: () => output,
    async kill(signal: NodeJS.Signals = 'SIGKILL') {
      child.kill(signal)
      await ended
    },
  }
}
