import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { openInbox } from './inbox'

const command = fileURLToPath(new URL('../bin/connect-sandbox.js', import.meta.url))

/**
 * Starts the command on free ports without data, and a webhook endpoint. The tests read the addresses from the
 * environment and know nothing else about the sandbox.
 */
export default async function start() {
  const data = await mkdtemp(join(tmpdir(), 'connect-contract-'))
  const apiKey = randomBytes(16).toString('hex')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const inbox = await openInbox()
  const sandbox = spawn(process.execPath, [command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SANDBOX_PORT: '0',
      SANDBOX_SMTP_PORT: '0',
      SANDBOX_POSTGRES_PORT: '0',
      SANDBOX_DATA: data,
      SANDBOX_PROJECT: 'dev',
      SANDBOX_API_KEY: apiKey,
      SANDBOX_WEBHOOK_URL: inbox.url,
      SANDBOX_WEBHOOK_SECRET: secret,
    },
  })
  const ended = once(sandbox, 'exit')
  const [line] = await Promise.race([
    once(createInterface({ input: sandbox.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('The sandbox did not start.'))),
  ])
  const { url } = z.object({ ready: z.literal(true), url: z.url() }).parse(JSON.parse(line))
  Object.assign(process.env, {
    CONTRACT_GIGS_URL: url,
    CONTRACT_GIGS_KEY: apiKey,
    CONTRACT_INBOX_URL: inbox.url,
    CONTRACT_INBOX_SECRET: secret,
  })
  return async () => {
    sandbox.kill()
    await ended
    await inbox.close()
    await rm(data, { recursive: true })
  }
}
