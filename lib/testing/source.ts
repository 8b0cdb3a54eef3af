import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'

/** A node of the syntax tree of a source file (ESTree). */
export type Node = { type?: string; [property: string]: unknown }

/** Returns the paths of the source files of the app, without tests. */
export function sourceFiles(): string[] {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  return [...files, 'proxy.ts'].filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
}

/** Calls `visit` for each node of a source file, parents first. It returns false to leave out what is below a node. */
export function visitNodes(path: string, visit: (node: Node) => boolean): void {
  const descend = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(descend)
    if (typeof value !== 'object' || value === null) return
    const node: Node = { ...value }
    if (node.type === undefined || visit(node)) Object.values(node).forEach(descend)
  }
  descend(parseSync(path, readFileSync(path, 'utf8')).program)
}

/** Returns the first name of an expression: `log` for `log.info`. */
export function nameOf(node: unknown): string {
  const { name, object } = Object(node)
  if (typeof name === 'string') return name
  return object ? nameOf(object) : ''
}
