import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { linkPackages, runIn } from './copy-repository'
import { git, previousTag } from './git'
import { findBrowser } from './test-browser'

// npm run previous: runs the core journeys of the previous version on the database of this one. While a release replaces
// the processes one after the other, the old ones work on the new tables.

const MIGRATIONS = 'lib/db/migrations'
const previous = findPrevious()
if (previous === null) {
  console.log(
    'Skipped: this repository holds no tag of an earlier version. ' +
      'Fetch its history (git fetch --unshallow --tags), or set PREVIOUS to a commit.',
  )
} else {
  process.exitCode = check(previous)
}

/** Returns PREVIOUS, else the newest tag before this commit; null if there is none. */
function findPrevious(): string | null {
  const given = process.env['PREVIOUS']
  if (given) return git('.', 'rev-parse', `${given}^{commit}`)
  return previousTag()
}

function check(version: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'connect-previous-'))
  console.log(`Running the core journeys of ${version} on the tables of this version.`)
  git('.', 'clone', '-q', '--no-checkout', resolve('.'), folder)
  git(folder, 'checkout', '-q', version)
  rmSync(join(folder, MIGRATIONS), { recursive: true })
  cpSync(MIGRATIONS, join(folder, MIGRATIONS), { recursive: true })
  linkPackages(folder)
  const code =
    runIn(folder, ['node_modules/next/dist/bin/next', 'build']) ||
    runIn(folder, ['--import', 'tsx', 'scripts/e2e.ts', '--core'], { E2E_BROWSER: findBrowser() })
  if (code === 0) rmSync(folder, { recursive: true })
  else console.log(`The previous version with the new tables is in ${folder}.`)
  return code
}
