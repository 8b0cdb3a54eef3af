import { readFileSync } from 'node:fs'
import { git as gitIn, runGit, tryGit as tryGitIn } from './git'

// npm run update:check [-- <version>]: lists the files that this clone has changed since the version that it came from, and
// what of that a merge of `version` (default: the main branch of the remote `upstream`) would meet. It changes nothing.
// The exit code is 1 if that merge would conflict. docs/updating.md describes it.

const OURS = 'git config merge.ours.driver true'

const git = (...args: string[]) => gitIn('.', ...args)
const tryGit = (...args: string[]) => tryGitIn('.', ...args)

try {
  report(process.argv[2])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

function report(wanted: string | undefined): void {
  const target = findTarget(wanted)
  const base = baseOf(target)
  const changed = changedBetween(base, 'HEAD')
  const seams = seamsOf(changed.map(({ path }) => path))
  const seamOf = ({ path }: Change) => seams.get(path)
  console.log(`This clone came from ${nameOf(base)}, and has changed ${count(changed)} since.`)
  printGroup(
    'Seams: yours to change.',
    changed.filter(seamOf).map((change) => `${seamOf(change)?.padEnd(8)} ${change.path}`),
  )
  printGroup(
    'Added by you. A merge keeps them.',
    changed.filter((change) => !seamOf(change) && isAdded(change)).map(({ path }) => path),
  )
  const others = changed.filter((change) => !seamOf(change) && !isAdded(change))
  printGroup(
    'Other files of the app. A merge conflicts where a new version changes the same lines.',
    others.map(({ path, status }) => (status === 'D' ? `${path} (deleted)` : path)),
  )
  if (git('status', '--porcelain') !== '') {
    console.log('\nChanges that are not committed are left out.')
  }
  reportMerge(base, target, new Set(others.map(({ path }) => path)))
}

/** Prints what a merge of `target` would meet, and sets the exit code if it conflicts. */
function reportMerge(base: string, target: string, others: Set<string>): void {
  if (base === commitOf(target)) {
    console.log(`\n${target} has nothing new.`)
    return
  }
  const news = changedBetween(base, target)
  console.log(`\n${target} changes ${count(news)}.`)
  printGroup(
    'Both of you changed these.',
    news.map(({ path }) => path).filter((path) => others.has(path)),
  )
  const conflicts = conflictsWith(target)
  printGroup('A merge conflicts in these.', conflicts)
  if (conflicts.length === 0) {
    console.log('\nA merge has no conflicts. Read “To update” in the CHANGELOG.md of that version.')
  } else {
    process.exitCode = 1
  }
  if (tryGit('config', 'merge.ours.driver') === null) {
    console.log(`\nRun this once, so that a merge leaves your brand as it is:\n  ${OURS}`)
  }
}

/** Returns a branch or tag to compare with: the wanted one, else the main branch of `upstream`, else this version's tag. */
function findTarget(wanted: string | undefined): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const candidates = wanted ? [wanted] : ['upstream/HEAD', 'upstream/main', `v${version}`]
  const target = candidates.find((name) => commitOf(name))
  if (target) return target
  throw new Error(
    wanted
      ? `There is no ${wanted} here. Run: git fetch upstream --tags`
      : 'The remote `upstream` is missing. Run: git remote add upstream <address> && git fetch upstream --tags',
  )
}

/** Returns the last commit that this clone and `target` have in common. */
function baseOf(target: string): string {
  const base = tryGit('merge-base', 'HEAD', target)
  if (base) return base
  throw new Error(
    git('rev-parse', '--is-shallow-repository') === 'true'
      ? 'This is a shallow clone. Run: git fetch --unshallow'
      : `This repository and ${target} have no commit in common. Name the version that you copied, once: ` +
          'git merge -s ours --allow-unrelated-histories <tag of that version>',
  )
}

/** Returns the files in which a merge of `target` into HEAD would conflict. Merges in memory only. */
function conflictsWith(target: string): string[] {
  try {
    const driver = ['-c', 'merge.ours.driver=true']
    git(...driver, 'merge-tree', '--write-tree', '--name-only', '--no-messages', 'HEAD', target)
    return []
  } catch (error) {
    // The first line is the tree.
    if (isConflict(error)) return linesOf(error.stdout).slice(1)
    throw new Error('To try the merge, install Git 2.38 or newer.', { cause: error })
  }
}

function isConflict(error: unknown): error is { stdout: string } {
  return error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error
}

type Change = { path: string; status: string }

function isAdded({ status }: Change): boolean {
  return status === 'A'
}

/** Returns the files that differ. The status is A, D or M. A renamed file is deleted and added. */
function changedBetween(from: string, to: string): Change[] {
  const lines = linesOf(git('diff', '--name-status', '--no-renames', from, to))
  return lines.map((line) => {
    const [status = '', path = ''] = line.split('\t')
    return { path, status }
  })
}

/** Returns the attribute `seam` of each file that has one. */
function seamsOf(paths: string[]): Map<string, string> {
  const input = paths.join('\n')
  const lines = linesOf(runGit('.', ['check-attr', '--stdin', 'seam'], input))
  const found = lines.flatMap((line): [string, string][] => {
    const [, path = '', seam = ''] = /^(.*): seam: (.*)$/.exec(line) ?? []
    return seam === 'unspecified' ? [] : [[path, seam]]
  })
  return new Map(found)
}

function nameOf(commit: string): string {
  return tryGit('describe', '--tags', commit) ?? commit.slice(0, 7)
}

function commitOf(name: string): string | null {
  return tryGit('rev-parse', '--verify', '--quiet', `${name}^{commit}`)
}

function count({ length }: Change[]): string {
  return length === 1 ? '1 file' : `${length} files`
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

function printGroup(title: string, lines: string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`)
}
