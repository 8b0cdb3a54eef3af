import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// The rows of all tables in SECURITY.md, without the header rows.
const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, rule = '', guard = '', tests = '']) => ({ rule, guard, tests }))
  .filter(({ rule }) => rule !== 'rule' && !/^-+$/.test(rule))

test('SECURITY.md contains more than thirty rules', () => {
  expect(rows.length).toBeGreaterThan(30)
})

test.each(rows)('the guard exists for: $rule', ({ guard }) => {
  const files = quotedIn(guard)
  expect(files).not.toEqual([])
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test.each(rows)('the tests exist for: $rule', ({ tests }) => {
  const named = quotedIn(tests)
  expect(named).not.toEqual([])
  expect(named.filter((name) => !isTest(name))).toEqual([])
})

function quotedIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
}

// `file: title`. The title is part of a title in the file, including placeholders like %s and ${…}.
function isTest(name: string): boolean {
  const [, file = '', title = ''] = /^(\S+\.(?:test|spec)\.tsx?): (.+)$/.exec(name) ?? []
  return existsSync(file) && title !== '' && readFileSync(file, 'utf8').includes(title)
}
