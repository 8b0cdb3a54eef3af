import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = resolve('scripts/assemble.mjs')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'connect-assemble-'))
  write('.next/standalone/server.js')
  write('.next/static/chunks/a.js')
  write('public/brand/mark.svg')
  write('lib/used.mjs')
  write('lib/unused.mjs')
  for (const name of ['migrate', 'outbox']) write(`scripts/${name}.mjs`, `import '../lib/used.mjs'`)
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text = '') {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function assemble() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'image'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { code: status, output: `${stdout}${stderr}` }
}

test('the image holds the server, the static files, the commands and what they import, the doctor, and no environment file', () => {
  write('.next/standalone/.env', 'AUTH_SECRET=secret')
  write('.next/standalone/.env.production', 'AUTH_SECRET=secret')
  expect(assemble()).toEqual({
    code: 0,
    output: expect.stringMatching(
      /^The image holds [1-5]\.\d MB besides Node\.js\. The limit is 80 MB\.\n$/,
    ),
  })
  const files = readdirSync(join(folder, 'image'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, 'image/').length))
  expect(files.toSorted()).toEqual([
    '.next/static/chunks/a.js',
    'lib/used.mjs',
    'public/brand/mark.svg',
    'scripts/doctor.mjs',
    'scripts/migrate.mjs',
    'scripts/outbox.mjs',
    'server.js',
  ])
})

test('an image with a package that only tests need is refused', () => {
  write('.next/standalone/node_modules/connect-sandbox/package.json', '{}')
  expect(assemble()).toEqual({
    code: 1,
    output: 'The image must not contain connect-sandbox.\n',
  })
})

test('an image above the limit is refused', () => {
  write('.next/standalone/large')
  truncateSync(join(folder, '.next/standalone/large'), 80_100_000)
  expect(assemble()).toMatchObject({
    code: 1,
    output: expect.stringContaining('The image is too large.'),
  })
})

test('a folder that is not empty is refused', () => {
  write('image/old')
  expect(assemble()).toEqual({ code: 1, output: 'image is not empty.\n' })
})
