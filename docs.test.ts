import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const GENERATED = new Set([
  '.data',
  '.git',
  '.next',
  'node_modules',
  'playwright-report',
  'test-results',
])
const CODE = /\.(css|m?js|sql|tsx?|ya?ml)$/
// Changelogs name files of earlier versions.
const HISTORY = /(^|\/)CHANGELOG\.md$/

const files = filesBelow('.')
const documents = files.filter((path) => path.endsWith('.md'))

describe('documents', () => {
  test('every link to a file or a heading of the repository resolves', () => {
    const links = documents.flatMap((path) => linksIn(path).map((target) => ({ path, target })))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter(({ path, target }) => !resolves(path, target))).toEqual([])
  })

  test('every citation of a document in code or documents resolves', () => {
    const citations = files
      .filter((path) => CODE.test(path) || path.endsWith('.md'))
      .flatMap((path) => citationsIn(path).map((target) => ({ path, target })))
    expect(citations.length).toBeGreaterThan(0)
    expect(citations.filter(({ target }) => !resolves('README.md', target))).toEqual([])
  })

  test('every path of a code file in a document exists', () => {
    const named = documents
      .filter((path) => !HISTORY.test(path))
      .flatMap((path) => codePathsIn(path).map((target) => ({ path, target })))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(({ target }) => !existsSync(target))).toEqual([])
  })

  test('the architecture page names less than 5,000 lines of code', () => {
    const named = codePathsIn('docs/architecture.md').filter((path) => !path.includes('.test.'))
    const lines = [...new Set(named)].flatMap((path) => readFileSync(path, 'utf8').split('\n'))
    expect(lines.length).toBeGreaterThan(1_000)
    expect(lines.length).toBeLessThan(5_000)
  })

  test.each([
    ['`lib/log.ts`, `lib/your-intent.ts`, `lib/*.ts` and `@/lib/log`', ['lib/log.ts']],
    ['`npx vitest run lib/a.test.ts`', ['lib/a.test.ts']],
    ['`app/(account)/page.tsx` and `e2e/a{b,c}.ts`', ['app/(account)/page.tsx']],
    ['```sh\nnpm run e2e -- e2e/a.spec.ts\n```', ['e2e/a.spec.ts']],
    ['app/page.tsx', []],
  ])('%j names the code files %j', (text, paths) => {
    expect(codePathsOf(text)).toEqual(paths)
  })
})

describe('slugs of headings', () => {
  test.each([
    ['# Callback parameters', ['callback-parameters']],
    ['### `userAddress`', ['useraddress']],
    ['## 0.2.0 - Unreleased', ['020---unreleased']],
    ['## Names: *one*, [two](three.md) & four', ['names-one-two--four']],
    ['## Same\n\n## Same', ['same', 'same-1']],
    ['```sh\n# a comment\n```\n\n## After', ['after']],
  ])('%j has the same slugs as on GitHub', (text, slugs) => {
    expect(slugsOf(text)).toEqual(slugs)
  })
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = normalize(join(folder, entry.name))
    if (GENERATED.has(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** Returns the targets of inline links, images and reference definitions that stay in the repository. */
function linksIn(path: string): string[] {
  const text = withoutFences(readFileSync(path, 'utf8')).replaceAll(/`[^`]*`/g, '')
  const inline = text.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g)
  const definitions = text.matchAll(/^\[[^\]]+\]:\s+<?(\S+?)>?$/gm)
  const html = text.matchAll(/\s(?:href|src)="([^"]+)"/g)
  return [...inline, ...definitions, ...html]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
}

/** Returns citations like `docs/gigs-api.md#plan`, which name a document by its path from the project root. */
function citationsIn(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/(?<![\w./-])docs\/[\w./-]+\.md(?:#[\w-]*)?/g)].map(([cited]) => cited)
}

function codePathsIn(path: string): string[] {
  return codePathsOf(readFileSync(path, 'utf8'))
}

/** Returns the paths of files in code spans and code blocks, without those that contain a placeholder. */
function codePathsOf(markdown: string): string[] {
  const code = [...markdown.matchAll(/(`{3,})[\s\S]*?\1|`[^`]+`/g)].map(([text]) => text)
  return code
    .flatMap((text) => text.split(/[\s`'",;]+/))
    .filter((word) =>
      /^(app|components|e2e|lib|sandbox|scripts)\/[\w()[\]./-]+\.[a-z]+$/.test(word),
    )
    .filter((word) => !word.includes('your-'))
}

function resolves(from: string, target: string): boolean {
  const [file = '', anchor] = decodeURI(target).split('#')
  const path = file === '' ? from : normalize(join(dirname(from), file))
  if (path.startsWith('..') || !existsSync(path)) return false
  if (anchor === undefined) return true
  return statSync(path).isFile() && anchorsIn(path).has(anchor)
}

function anchorsIn(path: string): Set<string> {
  const text = readFileSync(path, 'utf8')
  const explicit = [...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)
  return new Set([...slugsOf(text), ...explicit])
}

// Follows GitHub's rules: https://docs.github.com/get-started/writing-on-github, "Section links".
function slugsOf(markdown: string): string[] {
  const seen = new Map<string, number>()
  return [...withoutFences(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, title = '']) => {
    const slug = title
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

function withoutFences(markdown: string): string {
  return markdown.replaceAll(/^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\1 *$/gm, '')
}
