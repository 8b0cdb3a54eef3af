import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { intents } from '@/lib/intents'

// Which of our own paths each layer may import. The first row that fits a file decides.
const layers: [layer: string, allowed: string[]][] = [
  ['components/ui/', ['components/ui/', 'lib/brand']],
  [
    'components/',
    [
      'components/',
      'lib/account',
      'lib/brand',
      'lib/connect/actions',
      'lib/format',
      'lib/intents',
      'lib/messages',
    ],
  ],
  ['lib/db/', ['lib/db', 'lib/env']],
  ['lib/gigs/', ['lib/gigs/', 'lib/env', 'lib/log', 'lib/storable']],
  ['lib/account', ['lib/account', 'lib/gigs/']],
  ['lib/intents/', ['lib/intents/', 'lib/intents', 'lib/account']],
  [
    'lib/connect/',
    [
      'lib/brand',
      'lib/connect/',
      'lib/gigs',
      'lib/http/',
      'lib/intents',
      ...['account', 'read-account', 'auth', 'client', 'env', 'form', 'launches', 'log'].map(
        (name) => `lib/${name}`,
      ),
      'lib/messages',
      'lib/users',
    ],
  ],
  ['lib/', ['lib/']],
  ['app/', ['app/', 'components/', 'lib/']],
  ['sandbox/', ['sandbox/']],
  ['e2e/http/', ['e2e/http/']],
  ['e2e/', ['e2e/']],
]

// What only these files may touch.
const rims: [what: string, pattern: RegExp, allowed: RegExp][] = [
  [
    'the environment',
    /process\.env\b/,
    /^(lib\/env|instrumentation|scripts\/|e2e\/|sandbox\/(server|settings)|[a-z]+\.config|vitest\.global|drizzle\.config)/,
  ],
  [
    'the network',
    /\bfetch\(/,
    /^(lib\/gigs\/request|components\/live-account|sandbox\/|e2e\/|scripts\/|[a-z-]+\.test)/,
  ],
  [
    'the database',
    /from 'drizzle-orm/,
    /^(lib\/(db\/|auth-adapter|email-links|users|own-data|launches|plan-choices|rate-limit|sessions|snapshot|catalogue|webhooks)|drizzle\.config)/,
  ],
]

const roots = [
  'app',
  'components',
  'lib',
  'sandbox',
  'e2e',
  'scripts',
  'proxy.ts',
  'instrumentation.ts',
]
const files = roots.flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path))
const tests = /\.(test|fixture)\.tsx?$/
const code = files.filter((path) => !tests.test(path))
// Tests may look behind the fences, but not those that drive both programs from outside.
const fenced = files.filter((path) => code.includes(path) || path.startsWith('e2e/'))

test.each(layers)('%s keeps its fence', (layer) => {
  const broken = fenced
    .filter((path) => layers.find(([name]) => path.startsWith(name))?.[0] === layer)
    .flatMap((path) => importsOf(path).map((imported) => ({ path, imported })))
    .filter(({ imported }) => !allowedIn(layer).some((prefix) => imported.startsWith(prefix)))
  expect(broken).toEqual([])
})

test.each(rims)('%s is touched in its place alone', (_what, pattern, allowed) => {
  const broken = code.filter(
    (path) => pattern.test(readFileSync(path, 'utf8')) && !allowed.test(path),
  )
  expect(broken).toEqual([])
})

test('no file of code is longer than 250 lines; data may be', () => {
  const long = code
    .filter((path) => !path.startsWith('sandbox/gigs/seed/'))
    .filter((path) => readFileSync(path, 'utf8').split('\n').length > 251)
  expect(long).toEqual([])
})

test('every intent has its file, its twin in the sandbox and its journey, and nothing else has', () => {
  const names = Object.keys(intents)
    .map((type) => type.replaceAll(/[A-Z]/g, dashed))
    .toSorted()
  expect(namesIn('sandbox/gigs/connect/intents', /^(?!index|.*\.test)(.*)\.tsx?$/)).toEqual(names)
  expect(namesIn('e2e/intents', /^(.*)\.spec\.ts$/)).toEqual(names)
  const declared = code.filter((path) => readFileSync(path, 'utf8').includes('= defineIntent('))
  expect(declared.map((path) => basename(path, '.ts')).toSorted()).toEqual(names)
})

const dashed = (letter: string) => `-${letter.toLowerCase()}`

function namesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .toSorted()
}

function allowedIn(layer: string): string[] {
  return layers.find(([name]) => name === layer)?.[1] ?? []
}

function filesBelow(root: string): string[] {
  if (root.endsWith('.ts')) return [root]
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => normalize(join(entry.parentPath, entry.name)))
}

// Own paths only, seen from the project's root; packages are looked at by knip.
function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']*|@\/[^']*)'/g)]
    .map(([, name = '']) => (name.startsWith('@/') ? name.slice(2) : join(path, '..', name)))
    .filter((name) => !name.endsWith('.css'))
}
