import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { intents } from '@/lib/intents'

// The modules that each folder may import. The first row that matches a file applies.
const layers: [layer: string, allowed: string[]][] = [
  ['components/ui/', ['components/ui/', 'lib/brand']],
  [
    'components/',
    [
      'components/',
      'lib/account/',
      'lib/brand',
      'lib/checkout/requirements',
      'lib/connect/actions',
      'lib/updates/account-refresher',
      'lib/http/form-data',
      'lib/i18n/',
      'lib/intents',
    ],
  ],
  ['lib/testing/', ['lib/']],
  ['lib/db/', ['lib/db', 'lib/env', 'lib/log', 'lib/measure']],
  [
    'lib/gigs/',
    [
      'lib/gigs/',
      'lib/db/storable',
      'lib/env',
      'lib/http/request-context',
      'lib/log',
      'lib/measure',
    ],
  ],
  // Listens to what `lib/log` and `lib/measure` publish, so that it can be removed.
  ['lib/telemetry/', ['lib/telemetry/', 'lib/env', 'lib/http/request-context', 'lib/measure']],
  ['lib/intents/', ['lib/intents', 'lib/account/account']],
  ['lib/http/', ['lib/http/', 'lib/brand', 'lib/db', 'lib/env', 'lib/i18n/', 'lib/log']],
  [
    'lib/updates/',
    [
      'lib/updates/',
      'lib/account/cache-version',
      'lib/db',
      'lib/env',
      'lib/http/request-context',
      'lib/log',
    ],
  ],
  [
    'lib/account/',
    ['account', 'auth/users', 'checkout', 'db', 'env', 'gigs', 'http', 'i18n', 'log'].map(inLib),
  ],
  ['lib/mail/', ['brand', 'env', 'http', 'i18n', 'log', 'mail'].map(inLib)],
  [
    'lib/messages/',
    [
      'account',
      'auth/users',
      'brand',
      'db',
      'env',
      'gigs/errors',
      'http',
      'i18n',
      'intents',
      'log',
      'mail',
      'messages',
    ].map(inLib),
  ],
  [
    'lib/auth/',
    ['auth', 'brand', 'db', 'env', 'gigs', 'http', 'i18n', 'log', 'mail', 'messages'].map(inLib),
  ],
  ['lib/checkout/', ['account', 'checkout', 'db', 'env', 'gigs', 'http', 'intents'].map(inLib)],
  [
    'lib/connect/',
    [
      'account',
      'auth',
      'brand',
      'connect',
      'db',
      'env',
      'gigs',
      'http',
      'i18n',
      'intents',
      'log',
    ].map(inLib),
  ],
  [
    'lib/i18n/',
    [
      'account',
      'auth',
      'brand',
      'checkout/requirements',
      'connect/launches',
      'connect/launch-limits',
      'env',
      'gigs/errors',
      'i18n',
      'intents',
    ].map(inLib),
  ],
  ['lib/', ['lib/']],
  ['app/', ['app/', 'components/', 'lib/']],
  ['sandbox/contract/', ['sandbox/contract/']],
  ['sandbox/', ['sandbox/']],
  ['e2e/', ['e2e/', 'playwright.config', 'scripts/dockerfile', 'scripts/ports', 'scripts/until']],
  [
    'scripts/doctor/',
    [
      'scripts/doctor',
      'scripts/connection-error',
      'scripts/database',
      'lib/brand',
      'lib/db/migrat',
      'lib/env',
      'lib/http/probe',
      'lib/mail/transport',
    ],
  ],
  ['scripts/scale/', ['scripts/scale/', 'lib/']],
  [
    'scripts/',
    [
      'scripts/',
      'lib/brand',
      'lib/db/migrate',
      'lib/env/mode',
      'lib/i18n/catalogs/',
      'lib/i18n/languages',
      'package.json',
    ],
  ],
]

function inLib(name: string): string {
  return `lib/${name}`
}

// The files that may use each of these.
const boundaries: [what: string, pattern: RegExp, allowed: RegExp][] = [
  [
    'the environment',
    /process\.env\b/,
    /^(lib\/env|instrumentation|scripts\/|e2e\/|sandbox\/(index\.d|contract\/|src\/(cli|settings))|[a-z]+\.config|vitest\.global|drizzle\.config)/,
  ],
  [
    'the network',
    /\bfetch\(/,
    /^(lib\/gigs\/request|lib\/updates\/account-refresher|sandbox\/|e2e\/|scripts\/|[a-z-]+\.test)/,
  ],
  ['currencies', /style: 'currency'|currency-codes/, /^(lib\/i18n\/format|sandbox\/)/],
  ['OpenTelemetry', /from '(@opentelemetry\/|@vercel\/otel)/, /^lib\/telemetry\//],
  ['Auth.js', /from '(next-auth|@auth\/)/, /^lib\/auth\//],
  [
    'the database',
    /from 'drizzle-orm/,
    /^(lib\/(db\/|auth\/(adapter|email-links|sessions|users|user-data)|connect\/(launches|launch-limits|unseen-outcomes)|messages\/(choices|message-center|outbox)|checkout\/(plan|visitor)-choice|http\/rate-limit|account\/(cache|catalog|receive-webhook)|updates\/pg-listen)|drizzle\.config)/,
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
const tests = /\.(test|fixture)\.tsx?$|\/testing\//
const code = files.filter((path) => !tests.test(path))
// Tests may cross the fences, except for the browser tests.
const fenced = files.filter((path) => code.includes(path) || path.startsWith('e2e/'))

test.each(layers)('%s imports only what it may', (layer) => {
  const broken = fenced
    .filter((path) => layers.find(([name]) => path.startsWith(name))?.[0] === layer)
    .flatMap((path) => importsOf(path).map((imported) => ({ path, imported })))
    .filter(({ imported }) => !allowedIn(layer).some((prefix) => imported.startsWith(prefix)))
  expect(broken).toEqual([])
})

test.each(boundaries)('only these files use %s', (_what, pattern, allowed) => {
  const broken = code.filter(
    (path) => pattern.test(readFileSync(path, 'utf8')) && !allowed.test(path),
  )
  expect(broken).toEqual([])
})

test('no source file except data is longer than 250 lines', () => {
  const long = code
    .filter((path) => !path.startsWith('sandbox/src/gigs/seed/'))
    .filter((path) => readFileSync(path, 'utf8').split('\n').length > 251)
  expect(long).toEqual([])
})

// Modules that every folder may use do not count.
const AMBIENT = new Set([
  'lib/brand',
  'lib/brand-links',
  'lib/env',
  'lib/i18n/request',
  'lib/i18n/translator',
  'lib/log',
])
// Files whose only subject is a list of modules of one kind.
const registries = new Set([
  'lib/account/customer-data.ts',
  'lib/gigs/index.ts',
  'lib/i18n/catalogs/de/index.ts',
  'lib/i18n/catalogs/en/index.ts',
  'lib/i18n/catalogs/es/index.ts',
  'lib/intents/index.ts',
  'sandbox/src/gigs/api/endpoints.ts',
  'sandbox/src/gigs/connect/flows/index.ts',
])

test('no file imports more than ten of our own modules, types aside', () => {
  const crowded = code
    .filter((path) => !registries.has(path))
    .map((path) => ({ path, imports: valueImportsOf(path).filter((name) => !AMBIENT.has(name)) }))
    .filter(({ imports }) => new Set(imports).size > 10)
    .map(({ path, imports }) => `${path}: ${imports.length}`)
  expect(crowded).toEqual([])
})

// Next.js reads these names. `oxlint` has no rule for the names of constants.
const ROUTE_SETTINGS = new Set(['dynamic', 'dynamicParams', 'revalidate', 'runtime'])
const PRIMITIVE_CONSTANT =
  /^(?:export )?const ([a-z]\w*)(?:: \w+)? =\s+(?:-?\d[\d_.e*\s+/()-]*$|true$|false$|'[^'\n]*'$|`[^`]*`$)/gm

test('constants of a primitive type have upper-case names', () => {
  const named = code
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(PRIMITIVE_CONSTANT)].map(([, name = '']) => ({
        path,
        name,
      })),
    )
    .filter(({ path, name }) => !(path.startsWith('app/') && ROUTE_SETTINGS.has(name)))
  expect(named).toEqual([])
})

test('there are no import cycles, not even of types', () => {
  const graph = new Map(files.map((path) => [path, importsOf(path).flatMap(fileOf)]))
  expect(cyclesIn(graph)).toEqual([])
})

test('every intent has a file, a sandbox flow and a browser test, and there are no others', () => {
  const names = Object.keys(intents)
    .map((type) => type.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .toSorted()
  expect(namesIn('sandbox/src/gigs/connect/flows', /^(?!index|.*\.test)(.*)\.tsx?$/)).toEqual(names)
  expect(namesIn('e2e/intents', /^(.*)\.spec\.ts$/)).toEqual(names)
  const declared = code.filter((path) => readFileSync(path, 'utf8').includes('= defineIntent('))
  expect(declared.map((path) => basename(path, '.ts')).toSorted()).toEqual(names)
})

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
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
}

// Returns our own modules only, relative to the project root. Knip checks packages.
function importsOf(path: string): string[] {
  return importsIn(readFileSync(path, 'utf8'), path)
}

function importsIn(source: string, path: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']*|@\/[^']*)'/g)]
    .map(([, name = '']) => (name.startsWith('@/') ? name.slice(2) : join(path, '..', name)))
    .filter((name) => !name.endsWith('.css'))
}

function valueImportsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8').replaceAll(/^import type [^']*'[^']*'$/gm, '')
  return importsIn(source, path)
}

/** Returns the file that an import without its extension names. */
function fileOf(name: string): string[] {
  const candidates = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => `${name}${end}`)
  return candidates.filter((path) => files.includes(path)).slice(0, 1)
}

/** Returns the strongly connected components with more than one file (Tarjan). */
function cyclesIn(graph: Map<string, string[]>): string[][] {
  const order = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (path: string): number => {
    const index = order.size
    order.set(path, index)
    stack.push(path)
    let low = index
    for (const next of graph.get(path) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (stack.includes(next)) low = Math.min(low, order.get(next) ?? low)
    }
    if (low === index) {
      const component = stack.splice(stack.indexOf(path))
      if (component.length > 1) cycles.push(component)
    }
    return low
  }
  for (const path of graph.keys()) if (!order.has(path)) visit(path)
  return cycles
}
