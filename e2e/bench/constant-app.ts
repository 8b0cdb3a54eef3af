import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const folder = '.data/bench'
const next = 'node_modules/next/dist/bin/next'

/**
 * Builds and serves our own app in which what a page reads is constant: from the second request on it takes
 * user and account from memory, whoever asks. Its pages are the same to the letter, so what it makes is what
 * drawing them costs where nobody has to be known and nothing to be read. `use` gets its address.
 */
export async function withConstantApp(use: (address: string) => Promise<void>) {
  await copyApp()
  await promisify(execFile)(process.execPath, [next, 'build', folder])
  const port = await freePort()
  const args = [next, 'start', folder, '-H', 'localhost', '-p', String(port)]
  const server = spawn(process.execPath, args, { stdio: 'ignore' })
  try {
    const address = `http://localhost:${port}`
    await untilItAnswers(`${address}/healthz`)
    await use(address)
  } finally {
    server.kill()
    await rm(folder, { recursive: true })
  }
}

const ours = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.base.json',
  'package.json',
]

async function copyApp(): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const name of ours) await cp(name, join(folder, name), { recursive: true })
  for (const [path, text] of Object.entries(constants)) {
    const file = join(folder, path)
    await rename(file, file.replace(/\.ts$/, '-read.ts'))
    await writeFile(file, text)
  }
}

// In the place of the rooms that read for a page.
const constants = {
  'lib/auth/index.ts': `
import * as auth from './auth-read'
export * from './auth-read'
let user = null
export const currentUser = async () => (user ??= await auth.currentUser())
export const requireUser = async () => user ?? auth.requireUser('/dashboard')
`,
  'lib/account/load-account-for-page.ts': `
import * as account from './try-account-read'
let shown = null
export const loadAccountForPage = account.loadAccountForPage
export const loadLiveAccount = async (user) => (shown ??= await account.loadLiveAccount(user, false))
`,
  'app/(account)/dashboard/tell.ts': `
export const tell = async (launch) => launch
export const goToUntold = async () => {}
`,
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function untilItAnswers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const response = await fetch(address).catch(() => null)
    if (response?.ok) return
    await wait(100)
  }
  throw new Error(`${address} did not answer within half a minute`)
}
