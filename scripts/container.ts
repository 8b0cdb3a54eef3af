import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onFreshStack } from './fresh-stack'
import { findPostgres } from './postgres'
import { playwright, runNode, type Variables } from './run-node'
import { untilStopped } from './signals'
import { findBrowser } from './test-browser'

// npm run container [-- arguments for Playwright]: assembles the content of the container image, and tests it with two
// processes on a real Postgres.

const stopped = untilStopped()
const finished = new AbortController()
const signal = AbortSignal.any([stopped.signal, finished.signal])
const image = mkdtempSync(join(tmpdir(), 'connect-image-')) // outside, so that it finds no packages of the repository
const filesOfImage = () => readdirSync(image, { recursive: true, encoding: 'utf8' })
let held: string[] = []

try {
  process.exitCode = (await assemble()) || (await testImage()) || findWrittenFiles()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  finished.abort()
  rmSync(image, { recursive: true })
}

function assemble(): Promise<number> {
  return runNode({ args: ['scripts/assemble.mjs', image], variables: {}, signal })
}

// The folder of a container can be read-only, so the app must write nothing to it.
function findWrittenFiles(): number {
  const before = new Set(held)
  const written = filesOfImage().filter((path) => !before.has(path))
  if (written.length > 0) console.error(`The app has written to its folder: ${written.join(', ')}`)
  return written.length > 0 ? 1 : 0
}

async function testImage(): Promise<number> {
  held = filesOfImage()
  if (process.env['DATABASE_URL'] || findPostgres()) {
    return onFreshStack(stopped.signal, runTests, { isSeveral: true, image })
  }
  console.log('Skipped the tests of the image: no Postgres is installed. See `npm run several`.')
  return 0
}

function runTests(variables: Variables): Promise<number> {
  const config = ['--config', 'e2e/container/playwright.config.ts']
  const args = [...playwright, ...config, ...process.argv.slice(2)]
  return runNode({ args, variables: { ...variables, E2E_BROWSER: findBrowser() }, signal })
}
