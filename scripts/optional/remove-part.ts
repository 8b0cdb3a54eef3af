import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parts } from './parts'

// Where lines can be marked.
const MARKED = /^(app|components|e2e|lib)\/.*\.(tsx?|mjs)$|^[a-z]+\.(ts|mjs)$|^\.env\.example$/

/**
 * Removes an optional part from a copy of the repository: deletes its files, and in the others the lines that are marked
 * with `optional: <name>`, or that are between a comment with this mark and the comment `end of <name>`.
 */
export function removePart(folder: string, name: string): void {
  const part = parts[name]
  if (!part) throw new Error(`There is no optional part named ${name}.`)
  for (const path of part.paths) rmSync(join(folder, path), { recursive: true })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((path) => MARKED.test(path))) {
    const text = readFileSync(join(folder, file), 'utf8')
    const rest = withoutMarked(text, name)
    if (rest !== text) writeFileSync(join(folder, file), rest)
  }
  if (part.replacement) cpSync(part.replacement, folder, { recursive: true })
}

/**
 * Returns a text without the marked lines of a part.
 * @throws Error if a marked block has no end
 */
export function withoutMarked(text: string, name: string): string {
  const mark = new RegExp(`(//|#|/\\*) optional: ${name}(?![\\w-])`)
  const end = new RegExp(`(//|#|/\\*) end of ${name}(?![\\w-])`)
  let isInside = false
  const rest = text.split('\n').filter((line) => {
    const isMark = mark.test(line)
    const isEnd = end.test(line)
    const isBlock = isMark && /^\s*(\/\/|#|\{?\/\*)/.test(line)
    const isRemoved = isInside || isMark || isEnd
    if (isBlock) isInside = true
    if (isEnd) isInside = false
    return !isRemoved
  })
  if (isInside) throw new Error(`A block of ${name} has no end.`)
  return rest.join('\n')
}
