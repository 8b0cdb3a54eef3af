import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFiles, linkPackages, runIn } from './copy-repository'
import {
  brandFiles,
  colorsOf,
  NEW,
  newColor,
  oldTaglines,
  oldWord,
  rebrandFile,
} from './rebrand/new-brand'
import { findEarlier, updateClone } from './rebrand/update-clone'
import { findBrowser } from './test-browser'

// npm run rebrand: changes a copy of the repository as docs/customizing.md describes, and checks all that it serves.
// npm run rebrand -- --update: does the same with a clone of an earlier version, and updates it to this one as
// docs/updating.md describes. Without an earlier version, it only does the first.

const [first, ...rest] = process.argv.slice(2)
const isUpdate = first === '--update'
const playwrightArguments = isUpdate ? rest : process.argv.slice(2)

const earlier = isUpdate ? findEarlier() : null
if (isUpdate && earlier === null) {
  console.log(
    'Skipped the update: this repository holds no earlier version. ' +
      'Fetch its history (git fetch --unshallow --tags), or set UPDATE_FROM to a commit.',
  )
}
process.exitCode = check(earlier)

function check(version: string | null): number {
  const folder = mkdtempSync(join(tmpdir(), 'connect-rebrand-'))
  const colors = new Set(colorsOf('.'))
  if (version === null) {
    copyFiles(folder)
    for (const file of brandFiles(folder)) rebrandFile(join(folder, file))
  } else {
    for (const color of updateClone(folder, version)) colors.add(color)
  }
  linkPackages(folder)
  const code =
    (version !== null && checkClone(folder)) ||
    runIn(folder, ['node_modules/next/dist/bin/next', 'build']) ||
    runBrowserTests(folder, [...colors])
  if (code === 0) rmSync(folder, { recursive: true })
  else console.log(`The rebranded copy is in ${folder}.`)
  return code
}

/** Checks types and unit tests as a partner does after a merge. */
function checkClone(folder: string): number {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run']
  // The swapped colors are unreadable, which partners find out by this test.
  const others = ['--exclude', 'app/theme.test.ts']
  return (
    runIn(folder, ['node_modules/next/dist/bin/next', 'typegen']) ||
    runIn(folder, ['node_modules/typescript/bin/tsc', '--noEmit']) ||
    runIn(folder, [...vitest, 'lib/intents/guides.test.ts', '-u']) || // the clone has other words
    runIn(folder, [...vitest, ...others])
  )
}

function runBrowserTests(folder: string, colors: string[]): number {
  const config = ['--config', 'e2e/rebrand/playwright.config.ts']
  return runIn(folder, ['--import', 'tsx', 'scripts/e2e.ts', ...config, ...playwrightArguments], {
    E2E_BROWSER: findBrowser(),
    E2E_BRAND: JSON.stringify({
      name: NEW.name,
      colors: colors.map(newColor),
      old: { texts: [oldWord, ...oldTaglines], colors },
    }),
  })
}
