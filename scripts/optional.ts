import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parts } from './optional/parts'
import { removePart } from './optional/remove-part'
import { copyFiles, linkPackages, runIn } from './copy-repository'
import { findBrowser } from './test-browser'

// npm run optional [-- names]: removes optional parts from a copy of the repository, and builds and tests what is left.
// By default, all that are removed without a replacement at once, and then each replacement.

const given = process.argv.slice(2)
const all = Object.keys(parts)
const removed = all.filter((name) => !parts[name]?.replacement)
const replaced = all.filter((name) => parts[name]?.replacement)
const runs =
  given.length > 0 ? given.map((name) => [name]) : [removed, ...replaced.map((name) => [name])]

process.exitCode = runs.reduce((code, without) => code || check(without), 0)

function check(without: string[]): number {
  console.log(`\nWithout: ${without.join(', ')}`)
  const folder = mkdtempSync(join(tmpdir(), 'connect-optional-'))
  copyFiles(folder)
  for (const name of without) removePart(folder, name)
  linkPackages(folder)
  for (const name of without) installPublished(folder, parts[name]?.published)
  const journeys = without.flatMap((name) => parts[name]?.journeys ?? [])
  const tests =
    journeys.length > 0 ? ['--project', 'journeys', '--no-deps', ...journeys] : ['--core']
  const code =
    // The build checks the types.
    runIn(folder, ['node_modules/next/dist/bin/next', 'build']) ||
    runIn(folder, ['--import', 'tsx', 'scripts/e2e.ts', ...tests], { E2E_BROWSER: findBrowser() })
  if (code === 0) rmSync(folder, { recursive: true })
  else console.log(`The copy is in ${folder}.`)
  return code
}

/** Packs a workspace of this repository as npm publishes it, and installs it in a folder that does not have it. */
function installPublished(folder: string, name: string | undefined): void {
  if (!name) return
  const target = join(folder, 'node_modules', name)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  const pack = ['pack', '--silent', '--workspace', name, '--pack-destination', folder]
  const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim()
  execFileSync('tar', ['-xzf', join(folder, archive), '--strip-components=1', '-C', target])
}
