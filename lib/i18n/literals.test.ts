import { expect, test } from 'vitest'
import { nameOf, type Node, sourceFiles, visitNodes } from '@/lib/testing/source'

// Lint refuses text between tags (react/jsx-no-literals). This test finds it in attributes and in code.

// Their texts are for operators and developers.
const NOT_FOR_CUSTOMERS =
  /^lib\/(brand|db|env|gigs|i18n\/catalogs|log|measure|report-error|telemetry|testing|auth\/guard-route|account\/receive-webhook|mail\/transport)|^app\/(api|emails)\//

/** What looks like customer text: it starts with a capital letter and goes on like a word or a sentence. */
const TEXT = /^[A-Z][a-z’]+([ .,:!?…].*)?$|[a-z]’[a-z]|[a-z] [a-z]+ [a-z]+ /

// Names of cards and wallets, of schema.org, of Auth.js and of Gigs, which are the same in all languages.
const NAMES = new Set([
  'American Express',
  'Apple Pay',
  'Brand',
  'Diners Club',
  'Discover',
  'Google Pay',
  'Mastercard',
  'Offer',
  'Other',
  'Product',
  'Verification',
  'Visa',
])

test('customer texts are only in the catalogs', () => {
  const files = sourceFiles().filter((path) => !NOT_FOR_CUSTOMERS.test(path))
  expect(files.length).toBeGreaterThan(200)
  expect(files.flatMap((path) => textsIn(path).map((text) => `${path}: ${text}`))).toEqual([])
})

function textsIn(path: string): string[] {
  const found: string[] = []
  visitNodes(path, (node) => {
    const text = textOf(node)
    if (TEXT.test(text.trim()) && !NAMES.has(text)) found.push(text)
    return !isForDevelopers(node)
  })
  return found
}

function textOf(node: Node): string {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node.type !== 'TemplateElement') return ''
  return String(Object(node['value'])['cooked'] ?? '')
}

// Imports, messages of the log and of errors, class names, directives, SQL and types.
function isForDevelopers({ type, callee, tag, directive, name, key }: Node): boolean {
  if (type === 'ImportDeclaration' || type === 'ExportAllDeclaration') return true
  if (type === 'ExpressionStatement' && typeof directive === 'string') return true
  if (type === 'CallExpression' && /^(log|console|sql)$/.test(nameOf(callee))) return true
  if (type === 'NewExpression' && /Error$|^RegExp$/.test(nameOf(callee))) return true
  if (type === 'TaggedTemplateExpression' && nameOf(tag) === 'sql') return true
  if (type === 'JSXAttribute' && nameOf(name) === 'className') return true
  if (type === 'Property' && nameOf(key) === 'guide') return true
  return String(type).startsWith('TS')
}
