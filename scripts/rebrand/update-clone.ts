import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { git, previousTag, tryGit } from '../git'
import { brandFiles, colorsOf, rebrandFile } from './new-brand'

// What a partner also changes: a page of their own, the start page and a text.
const OWN_PAGE = 'app/(public)/about/page.tsx'
const changes: [path: string, from: RegExp, to: string][] = [
  ['app/page.tsx', /<h1\b/, '<h1 data-own-page=""'],
  [
    'lib/i18n/catalogs/en/refusals.ts',
    /Something about this request wasn’t right/,
    'That was not right',
  ],
  ['README.md', /^# .*/, '# Sky & Lark'],
]
const author = ['-c', 'user.name=Partner', '-c', 'user.email=partner@example.com']

/** Returns the commit that the clone comes from: UPDATE_FROM, else the newest tag before this commit; null without one. */
export function findEarlier(): string | null {
  const given = process.env['UPDATE_FROM']
  return given ? tryGit('.', 'rev-parse', `${given}^{commit}`) : previousTag()
}

/**
 * Clones an earlier version into an empty folder, rebrands it, and merges HEAD. Returns the colors that it had.
 * @throws Error if the merge has conflicts
 */
export function updateClone(folder: string, earlier: string): string[] {
  const version = git('.', 'rev-parse', 'HEAD')
  console.log(`Updating a rebranded clone of ${earlier} to ${version}. Only commits count.`)
  git('.', 'clone', '-q', '--no-checkout', '-o', 'upstream', resolve('.'), folder)
  git(folder, 'checkout', '-q', '-B', 'main', earlier)
  const colors = colorsOf(folder)
  rebrand(folder)
  git(folder, 'config', 'merge.ours.driver', 'true')
  // A version before the seams had rules of merging has none of its own.
  writeFileSync(
    join(folder, '.git/info/attributes'),
    git(folder, 'show', `${version}:.gitattributes`) + '\n',
  )
  const { status } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), resolve('scripts/update-check.ts'), version],
    { cwd: folder, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error(`The update has conflicts. The clone is in ${folder}.`)
  git(folder, ...author, 'merge', '-q', '--no-edit', version)
  rebrandAdded(folder, version)
  return colors
}

function rebrand(folder: string): void {
  for (const file of brandFiles(folder)) rebrandFile(join(folder, file))
  for (const [path, from, to] of changes) {
    const text = readFileSync(join(folder, path), 'utf8')
    if (!from.test(text)) throw new Error(`${path} has no ${from}`)
    writeFileSync(join(folder, path), text.replace(from, to))
  }
  mkdirSync(join(folder, OWN_PAGE, '..'), { recursive: true })
  writeFileSync(
    join(folder, OWN_PAGE),
    'export default function AboutPage() {\n  return <h1>About us</h1>\n}\n',
  )
  git(folder, 'add', '-A')
  git(folder, ...author, 'commit', '-q', '-m', 'Make it ours')
}

/** Rebrands the drawings that the new version adds, as the partner has to. */
function rebrandAdded(folder: string, version: string): void {
  for (const file of brandFiles(folder)) {
    if (tryGit(folder, 'diff', '--quiet', version, '--', file) !== null) {
      rebrandFile(join(folder, file))
    }
  }
}
