import { execFile, spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser'

const folder = '.data/bench'
const next = 'node_modules/next/dist/bin/next'

/**
 * Builds and serves an app of one page that draws the same elements as `html` from constants: what the
 * framework costs where nobody signs in and nothing is read. `use` gets its address.
 */
export async function withConstantApp(html: string, use: (address: string) => Promise<void>) {
  await writeApp(html)
  await promisify(execFile)(process.execPath, [next, 'build', folder])
  const port = await freePort()
  const args = [next, 'start', folder, '-H', 'localhost', '-p', String(port)]
  const server = spawn(process.execPath, args, { stdio: 'ignore' })
  try {
    const address = `http://localhost:${port}/`
    await untilItAnswers(address)
    await use(address)
  } finally {
    server.kill()
    await rm(folder, { recursive: true })
  }
}

async function writeApp(html: string): Promise<void> {
  const body = parse(html).querySelector('body')
  const tree = body?.childNodes.flatMap(treeOf) ?? []
  await mkdir(`${folder}/app`, { recursive: true })
  await writeFile(`${folder}/app/tree.json`, JSON.stringify(tree))
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text)
}

const files = {
  // Without its own, the app would take those of the folders above, which are ours.
  'next.config.mjs': 'export default {}',
  'instrumentation.js': 'export const register = () => {}',
  'proxy.js': `export const proxy = () => {}; export const config = { matcher: '/nowhere' }`,
  'app/layout.jsx': `export default ({ children }) => <html lang="en"><body>{children}</body></html>`,
  'app/page.jsx': `
import { createElement } from 'react'
import tree from './tree.json'
export const dynamic = 'force-dynamic'
const draw = (node) =>
  typeof node === 'string' ? node : createElement(node[0], node[1], ...node[2].map(draw))
export default () => createElement('div', null, ...tree.map(draw))
`,
}

type Tree = string | [tag: string, attributes: Record<string, string>, children: Tree[]]

function treeOf(node: Node): Tree[] {
  if (node instanceof TextNode) return [node.text]
  if (!(node instanceof HTMLElement) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return []
  const { class: className, style: _, ...rest } = node.attributes
  const attributes = { ...rest, ...(className && { className }) }
  return [[node.rawTagName, attributes, node.childNodes.flatMap(treeOf)]]
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function untilItAnswers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const response = await fetch(address).catch(() => null)
    if (response?.ok) return
    await wait(100)
  }
  throw new Error(`${address} did not answer within half a minute`)
}
