import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInbox } from './inbox'

/**
 * The sandbox as a process of its own, on free ports and with nothing in it, and an endpoint for its
 * webhooks. Tests learn of them through the environment, and know nothing else of either.
 */
export default async function start() {
  const data = await mkdtemp(join(tmpdir(), 'connect-http-'))
  const [web, smtp, postgres, inbox] = await freePorts(4)
  const apiKey = randomBytes(16).toString('hex')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const endpoint = await openInbox(Number(inbox))
  const sandbox = spawn(process.execPath, ['--import', 'tsx', 'sandbox/src/cli.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: 'sandbox/tsconfig.json',
      SANDBOX_PORT: web,
      SANDBOX_SMTP_PORT: smtp,
      SANDBOX_POSTGRES_PORT: postgres,
      SANDBOX_DATA: data,
      SANDBOX_PROJECT: 'dev',
      SANDBOX_API_KEY: apiKey,
      SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${inbox}`,
      SANDBOX_WEBHOOK_SECRET: secret,
    },
  })
  const ended = once(sandbox, 'exit')
  await Promise.race([
    once(sandbox.stdout, 'data'), // the one line it says is that it is ready
    ended.then(() => Promise.reject(new Error('The sandbox did not start.'))),
  ])
  sandbox.stdout.resume()
  Object.assign(process.env, {
    HTTP_GIGS_URL: `http://127.0.0.1:${web}`,
    HTTP_GIGS_KEY: apiKey,
    HTTP_INBOX_URL: `http://127.0.0.1:${inbox}`,
    HTTP_INBOX_SECRET: secret,
  })
  return async () => {
    sandbox.kill()
    await ended
    await endpoint.close()
    await rm(data, { recursive: true })
  }
}

/** Ports that were free a moment ago, all different. */
async function freePorts(count: number): Promise<string[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => {
    const address = server.address()
    return String(typeof address === 'object' ? address?.port : '')
  })
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}
