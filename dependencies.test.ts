import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from './package.json'

// The entry points of `npm run build`, `npm start`, `npm run db:migrate`, `npm run outbox` and `npm run doctor`, which run
// with production packages only.
const entries = [
  ...filesBelow('app'),
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'scripts/migrate.mjs',
  'scripts/outbox.mjs',
  'scripts/doctor.mjs',
  'scripts/doctor/index.ts',
]

const production = new Set(Object.keys(packageJson.dependencies))
const needed = packagesOf(entries)

test('all packages that production imports are production dependencies', () => {
  expect(needed).toContain('standardwebhooks')
  expect(needed).toContain('@next/env')
  expect(needed).toContain('tailwindcss')
  expect([...needed].filter((name) => !production.has(name))).toEqual([])
})

test('all packages that the type check of a build needs are production dependencies', () => {
  const types = ['typescript', ...typesOf([...needed, 'node'])]
  expect(types).toContain('@types/pg')
  expect(types.filter((name) => !production.has(name))).toEqual([])
})

test('the production scripts run no development tools', () => {
  const { build, start, 'db:migrate': migrate } = packageJson.scripts
  const programs = [build, start, migrate].map((script) => script.split(' ')[0])
  expect(programs).toEqual(['next', 'node', 'node'])
  expect(start).toMatch(/^node --[\w-]+=\d+ node_modules\/next\/dist\/bin\/next start /)
})

// Load balancers reuse idle connections for 60 s, and those of Google for 600 s. The app must not close them first,
// because requests on a closing connection fail.
test('keeps idle connections open longer than load balancers do', () => {
  const [, ms] = /--keepAliveTimeout (\d+)$/.exec(packageJson.scripts.start) ?? []
  expect(Number(ms)).toBeGreaterThan(600_000)
})

test('the build of the container image may read every file that production imports', () => {
  const rules = readFileSync('.dockerignore', 'utf8').split('\n')
  const allowed = rules
    .filter((rule) => rule.startsWith('!'))
    .map((rule) => patternOf(rule.slice(1)))
  const read = [...filesOf(entries), 'package.json', 'package-lock.json', 'tsconfig.build.json']
  expect(read).toContain('lib/db/migrate.mjs')
  expect(read.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([])
})

/** Returns a pattern for the files that a line of .dockerignore matches, and for those below it. */
function patternOf(rule: string): RegExp {
  const name = rule.replaceAll('.', String.raw`\.`).replaceAll('*', '[^/]*')
  return new RegExp(`^${name}(/|$)`)
}

/** Returns all packages that these files and their imports use. Skips tests. */
function packagesOf(paths: string[]): Set<string> {
  const imported = filesOf(paths).flatMap((path) => importsOf(path).map((name) => ({ name, path })))
  const packages = imported.filter(({ name, path }) => !localPath(name, path) && !isBuiltin(name))
  return new Set(packages.map(({ name }) => packageOf(name)))
}

/** Returns these files and all files that they import. Skips tests. */
function filesOf(paths: string[]): string[] {
  const seen = new Set<string>()
  const queue = paths.filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !/\.test\./.test(path))
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    queue.push(...importsOf(path).flatMap((name) => localPath(name, path) ?? []))
  }
  return [...seen]
}

function importsOf(path: string): string[] {
  const source = readFileSync(path, 'utf8')
  const pattern = path.endsWith('.css')
    ? /@(?:import|plugin)\s+'([^']+)'/g
    : /(?:\bfrom|\bimport)\s*\(?\s*'([^'\s]+)'/g
  const named = path.startsWith('postcss.config') ? source.matchAll(/'([@\w/-]+)':/g) : []
  return [...source.matchAll(pattern), ...named].map(([, name = '']) => name)
}

function localPath(name: string, from: string): string | null {
  if (!/^(@\/|\.)/.test(name)) return null
  const path = normalize(name.startsWith('@/') ? name.slice(2) : join(from, '..', name))
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']
  const found = endings.map((ending) => path + ending).find(isFile)
  if (!found) throw new Error(`${from} imports ${name}, which does not exist`)
  return found
}

function isFile(path: string): boolean {
  return existsSync(path) && /\.\w+$/.test(path)
}

function packageOf(name: string): string {
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

function typesOf(names: string[]): string[] {
  const candidates = names.map((name) => `@types/${name}`)
  return candidates.filter((name) => existsSync(`node_modules/${name}`))
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => normalize(join(entry.parentPath, entry.name)))
}
