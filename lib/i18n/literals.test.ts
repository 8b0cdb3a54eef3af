import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

// Lint refuses text between tags (react/jsx-no-literals). This test finds it in attributes and in code.

// Their texts are for operators and developers.
const NOT_FOR_CUSTOMERS =
  /^lib\/(db|env|gigs|i18n\/catalogs|telemetry|testing|log|measure|report-error)|^lib\/brand|\.test\./

/** What looks like customer text: it starts with a capital letter and goes on like a word or a sentence. */
const TEXT = /^[A-Z][a-z’]*([ .,:!?…].*)?$|[a-z]’[a-z]|[a-z] [a-z]+ [a-z]+ /

// Names of protocols and products, which are the same in all languages.
const NAMES = new Set(['Referer', 'Origin', 'Location', 'Bearer', 'Strict', 'Lax', 'Secure', 'HttpOnly'])

test('customer texts are only in the catalogs', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const checked = files.filter((path) => /\.tsx?$/.test(path) && !NOT_FOR_CUSTOMERS.test(path))
  expect(checked.length).toBeGreaterThan(200)
  expect(checked.flatMap((path) => textsIn(path).map((text) => `${path}: ${text}`))).toEqual([])
})

function textsIn(path: string): string[] {
  const { program } = parseSync(path, readFileSync(path, 'utf8'))
  const found: string[] = []
  visit(program, found)
  return found
}

type Node = { type?: string; [property: string]: unknown }

function visit(value: unknown, found: string[]): void {
  if (Array.isArray(value)) value.forEach((item) => visit(item, found))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const node: Node = { ...value }
  if (isForDevelopers(node)) return
  const text = textOf(node)
  if (text && TEXT.test(text.trim()) && !NAMES.has(text)) found.push(text)
  Object.values(node).forEach((child) => visit(child, found))
}

function textOf(node: Node): string {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateElement') return ''
  return String(Object(node['value'])['cooked'] ?? '')
}

const nameOf = (node: unknown): string => {
  const { name, object } = Object(node)
  return typeof name === 'string' ? name : object ? nameOf(object) : ''
}

// Imports, messages of the log and of errors, class names, directives, SQL and types.
function isForDevelopers(node: Node): boolean {
  const { type, callee, tag, directive, name, key } = node
  if (type === 'ImportDeclaration' || type === 'ExportAllDeclaration') return true
  if (type === 'ExpressionStatement' && typeof directive === 'string') return true
  if (type === 'CallExpression' && /^(log|console|sql|createHash|describeEvent)$/.test(nameOf(callee))) return true
  if (type === 'NewExpression' && /Error$|^(Set|RegExp|Intl)$/.test(nameOf(callee))) return true
  if (type === 'TaggedTemplateExpression' && nameOf(tag) === 'sql') return true
  if (type === 'JSXAttribute' && nameOf(name) === 'className') return true
  if (type === 'Property' && nameOf(key) === 'guide') return true
  return String(type).startsWith('TS')
}
