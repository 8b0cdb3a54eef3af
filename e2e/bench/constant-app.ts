import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePorts } from '../../scripts/ports'
import { untilReady } from '../../scripts/until'
import type { Element } from './html-tree'

const APP_FOLDER = 'e2e/bench/constant-app'
const NEXT_BIN = 'node_modules/next/dist/bin/next'

/**
 * Builds and serves an otherwise empty Next.js app whose /dashboard renders `page`, and calls `use` with its address.
 * That is the cost of rendering alone: no session, no database, no client components.
 */
export async function withConstantApp(page: Element, use: (address: string) => Promise<void>) {
  const data = await mkdtemp(join(tmpdir(), 'connect-bench-'))
  const file = join(data, 'page.json')
  await writeFile(file, JSON.stringify(page))
  const env = { ...process.env, BENCH_PAGE: file, NODE_ENV: 'production' as const }
  // Turbopack would add proxy.ts and instrumentation.ts of the repository root.
  await promisify(execFile)(process.execPath, [NEXT_BIN, 'build', APP_FOLDER, '--webpack'], { env })
  const [port] = await findFreePorts(1)
  const args = [NEXT_BIN, 'start', APP_FOLDER, '-H', 'localhost', '-p', String(port)]
  const server = spawn(process.execPath, args, { stdio: 'ignore', env })
  try {
    const address = `http://localhost:${port}`
    await untilReady(`${address}/dashboard`, AbortSignal.timeout(300_000))
    await use(address)
  } finally {
    server.kill()
    await rm(data, { recursive: true })
    await rm(join(APP_FOLDER, '.next'), { recursive: true })
  }
}
