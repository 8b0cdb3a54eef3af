import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const script = resolve('scripts/update-check.ts')
const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href
const LINES = 'one\ntwo\nthree\nfour\nfive\nsix\n'
// Git must not read the settings of this machine.
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...identity('AUTHOR'),
  ...identity('COMMITTER'),
}
let root = ''
let clone = ''

/** Creates a repository with version 0.1.0, and a clone with the remote `upstream`. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'connect-update-'))
  clone = join(root, 'clone')
  git(root, 'init', '-q', '-b', 'main', 'upstream')
  commit('upstream', {
    '.gitattributes': '/lib/brand.ts seam=brand merge=ours\n/lib/i18n/** seam=words\n',
    'package.json': '{ "version": "0.1.0" }\n',
    'lib/brand.ts': LINES,
    'lib/i18n/messages.ts': LINES,
    'lib/log.ts': LINES,
  })
  git(join(root, 'upstream'), 'tag', 'v0.1.0')
  git(root, 'clone', '-q', '-o', 'upstream', 'upstream', 'clone')
})

afterEach(() => rmSync(root, { recursive: true }))

function identity(role: string) {
  return { [`GIT_${role}_NAME`]: 'A', [`GIT_${role}_EMAIL`]: 'a@example.com' }
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' })
}

function commit(repository: string, files: Record<string, string>): void {
  const folder = join(root, repository)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'change')
}

/** Commits to the next version upstream, and fetches it. */
function publish(files: Record<string, string>): void {
  commit('upstream', files)
  git(join(root, 'upstream'), 'tag', 'v0.2.0')
  git(clone, 'fetch', '-q', '--tags', 'upstream')
}

function check(...args: string[]) {
  const command = ['--import', loader, script, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: clone,
    env,
    encoding: 'utf8',
  })
  return { code: status, output: stdout + stderr }
}

describe('npm run update:check', () => {
  test('says that an unchanged clone has changed nothing', () => {
    expect(check()).toEqual({
      code: 0,
      output:
        'This clone came from v0.1.0, and has changed 0 files since.\n\nupstream/HEAD has nothing new.\n',
    })
  })

  test('groups the changed files into seams, added files and others', () => {
    commit('clone', {
      'lib/brand.ts': 'ours\n',
      'lib/i18n/messages.ts': 'ours\n',
      'app/über uns.tsx': 'ours\n',
      'lib/log.ts': 'ours\n',
    })
    git(clone, 'rm', '-q', 'package.json')
    writeFileSync(join(clone, 'package.json'), '{ "version": "0.1.0" }\n')
    git(clone, 'commit', '-q', '-m', 'delete')
    expect(check()).toEqual({
      code: 0,
      output: `This clone came from v0.1.0, and has changed 5 files since.

Seams: yours to change.
  brand    lib/brand.ts
  words    lib/i18n/messages.ts

Added by you. A merge keeps them.
  app/über uns.tsx

Other files of the app. A merge conflicts where a new version changes the same lines.
  lib/log.ts
  package.json (deleted)

Changes that are not committed are left out.

upstream/HEAD has nothing new.
`,
    })
  })

  test('predicts a merge without conflicts, in which the brand stays, as Git then does it', () => {
    commit('clone', { 'lib/brand.ts': 'ours\n', 'lib/log.ts': LINES.replace('one', 'ours') })
    publish({ 'lib/brand.ts': 'theirs\n', 'lib/log.ts': LINES.replace('six', 'theirs') })
    const { code, output } = check('v0.2.0')
    expect(output).toContain(
      'v0.2.0 changes 2 files.\n\nBoth of you changed these.\n  lib/log.ts\n',
    )
    expect(output).toContain('A merge has no conflicts.')
    expect(output).toContain('git config merge.ours.driver true')
    expect(code).toBe(0)
    git(clone, 'config', 'merge.ours.driver', 'true')
    expect(check('v0.2.0').output).not.toContain('git config')
    git(clone, 'merge', '-q', 'v0.2.0')
    expect(git(clone, 'show', 'HEAD:lib/brand.ts')).toBe('ours\n')
    expect(check('v0.2.0').output).toContain('This clone came from v0.2.0')
  })

  test('names the files in which a merge conflicts, and exits with 1', () => {
    commit('clone', { 'lib/log.ts': LINES.replace('two', 'ours') })
    publish({ 'lib/log.ts': LINES.replace('two', 'theirs') })
    const { code, output } = check('v0.2.0')
    expect(output).toContain('A merge conflicts in these.\n  lib/log.ts\n')
    expect(code).toBe(1)
    expect(git(clone, 'status', '--porcelain')).toBe('')
  })

  test('says how to name the version of a copy without its history', () => {
    rmSync(join(clone, '.git'), { recursive: true })
    git(clone, 'init', '-q', '-b', 'main')
    commit('clone', { 'lib/brand.ts': 'ours\n' })
    expect(check()).toEqual({ code: 2, output: expect.stringMatching(/git remote add upstream/) })
    git(clone, 'remote', 'add', 'upstream', '../upstream')
    git(clone, 'fetch', '-q', '--tags', 'upstream')
    const unrelated = check()
    expect(unrelated).toEqual({
      code: 2,
      output: expect.stringContaining('git merge -s ours --allow-unrelated-histories'),
    })
    git(clone, 'merge', '-q', '-s', 'ours', '--allow-unrelated-histories', 'v0.1.0')
    expect(check().output).toContain('This clone came from v0.1.0, and has changed 1 file since.')
  })

  test('asks to fetch a version that is not here', () => {
    expect(check('v9')).toEqual({
      code: 2,
      output: 'There is no v9 here. Run: git fetch upstream --tags\n',
    })
  })
})

describe('a new version', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8')
  const versions = changelog.split(/^## /m).slice(1)

  test('is the first of the changelog', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(versions[0]).toMatch(new RegExp(`^${version.replaceAll('.', String.raw`\.`)} - `))
  })

  test.each(versions.map((section) => [section.split('\n')[0], section]))(
    '%s says what to do in a clone',
    (_, section) => expect(section).toMatch(/^### To update/m),
  )

  test('documents the seams of .gitattributes', () => {
    const rules = readFileSync('.gitattributes', 'utf8').matchAll(/^\/(\S+) +seam=(\w+)/gm)
    const lines = readFileSync('docs/updating.md', 'utf8').split('\n')
    const seams = [...rules].map(([, path = '', seam = '']) => ({ path, seam }))
    expect(seams.length).toBeGreaterThan(0)
    for (const { path, seam } of seams) {
      const name = path.replace(/\/\*.*$/, '') // a folder by its name
      expect(lines.find((line) => line.startsWith(`| \`${seam}\``))).toContain(`\`${name}\``)
      expect(existsSync(name), name).toBe(true)
    }
  })
})
